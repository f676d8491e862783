package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankerTrainingTest {

  @TempDir Path folder;

  @Test
  void curvesThatMadeTheLabelsAreFoundAgain() {
    double[][] knots = {{0, 0.5, 1}, {-2, 0, 2}, {0, 1}};
    Random random = new Random(7);
    List<LabelledRow> rows = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      double rising = random.nextDouble();
      double peaked = random.nextDouble() * 4 - 2;
      double silent = random.nextDouble();
      double logOdds = -2 + 3 * Math.max(0, rising - 0.5) * 2 + (2 - Math.abs(peaked));
      int label = random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
      rows.add(new LabelledRow(new double[] {rising, peaked, silent}, label, 1));
    }
    RampBasis basis = new RampBasis(knots);

    AdditiveModel model = AdditiveModel.fit(rows, basis);

    List<double[]> curves = basis.curves(model.weights());
    assertThat(model.constant()).isCloseTo(-2, within(0.15));
    assertThat(curves.get(0)).containsExactly(new double[] {0, 0, 3}, within(0.15));
    assertThat(curves.get(1)).containsExactly(new double[] {0, 2, 0}, within(0.15));
    assertThat(curves.get(2)).containsExactly(new double[] {0, 0}, within(0.15));
  }

  @Test
  void theTableThatIsLearntGivesListedCandidatesTheHigherScores() {
    TrainingSet set = new TrainingSet();
    List<Term> candidates = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      candidates.add(
          term("candidate" + i, TermKind.TERM, Map.of("strange", i / 1000.0, "odd", i % 7.0)));
    }
    List<String> listed = candidates.subList(800, 1000).stream().map(Term::canonical).toList();
    set.add(TrainingExamples.of("mills", candidates, Set.copyOf(listed)));

    List<String> lines = set.learn(List.of("A comment."), 2).lines();

    assertThat(lines).startsWith("# A comment.").contains("name\t2");
    Ranker ranker = new Ranker(lines);
    Candidate unseen = new Candidate("unseen", List.of("unseen"), 0);
    assertThat(ranker.score(measures(0.95, 3), unseen, TermKind.TERM))
        .isGreaterThan(ranker.score(measures(0.5, 3), unseen, TermKind.TERM) + 2);
    assertThat(ranker.score(measures(0.5, 6), unseen, TermKind.TERM))
        .isCloseTo(ranker.score(measures(0.5, 0), unseen, TermKind.TERM), within(0.5));
  }

  @Test
  void aMeasureThatNeverVariesHasNoCurve() {
    TrainingSet set = new TrainingSet();
    List<Term> candidates = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      candidates.add(term("c" + i, TermKind.TERM, Map.of("constant", 1.0, "half", i % 2.0)));
    }
    set.add(TrainingExamples.of("mills", candidates, Set.of("c1", "c3")));

    List<String> lines = set.learn(List.of(), 2).lines();

    assertThat(lines)
        .noneMatch(line -> line.startsWith("constant"))
        .anyMatch(line -> line.matches("half\t0:0\t1:\\d.*"));
  }

  @Test
  void namesTeachNothing() {
    TrainingExamples examples =
        TrainingExamples.of(
            "mills", List.of(term("Ada Mill", TermKind.NAME, Map.of())), Set.of("ada mill"));

    assertThat(examples.candidates()).isEmpty();
  }

  @Test
  void aVerbIsListedByItsCanonicalFormAloneOtherTermsByAnyForm() {
    Term verb = inflected("link", "links", Map.of("words", 1.0, "verb", 1.0, "gerund", 0.0));
    Term noun = inflected("mill-race", "Mill races", Map.of("words", 2.0));

    assertThat(TrainingExamples.of("mills", List.of(verb), Set.of("links")).listed()).isZero();
    assertThat(TrainingExamples.of("mills", List.of(verb), Set.of("link")).listed()).isEqualTo(1);
    assertThat(TrainingExamples.of("mills", List.of(noun), Set.of("mill races")).listed())
        .isEqualTo(1);
  }

  @Test
  void everyFourthOfWhatIsNotListedIsChosenAndItsWeightDoesNotDependOnHowManyThereAre() {
    List<Term> candidates = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      candidates.add(term("c" + i, TermKind.TERM, Map.of()));
    }

    TrainingExamples examples =
        TrainingExamples.of("mills", candidates, Set.of("c0", "c1", "c2", "c3"));

    assertThat(examples.candidates()).hasSizeBetween(900, 1100);
    double of4Listed = 0;
    double ofOthers = 0;
    for (TrainingExamples.Example example : examples.candidates()) {
      if (example.isListed()) {
        of4Listed += examples.weight(example);
      } else {
        ofOthers += examples.weight(example);
      }
    }
    assertThat(of4Listed).isCloseTo(2, within(1e-9));
    assertThat(ofOthers).isCloseTo(6, within(1e-9));
  }

  @Test
  void knotsStandWhereValuesDoAndBesidesACommonValue() {
    double[] spread = new double[1001];
    double[] mostlyZero = new double[1000];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = i / 1000.0;
    }
    for (int i = 900; i < 1000; i++) {
      mostlyZero[i] = 1 + (i - 900) / 100.0;
    }

    assertThat(Knots.of(spread)).containsExactly(0.01, 0.21, 0.4, 0.6, 0.79, 0.99);
    assertThat(Knots.of(mostlyZero)).containsExactly(0, 1.02, 1.35, 1.64, 1.9, 1.97);
    assertThat(Knots.of(new double[] {3, 0.125, 3, 0.125})).containsExactly(0.125, 3);
    assertThat(Knots.of(new double[] {5, 5, 5})).containsExactly(5);
  }

  @Test
  void aFolderOfTrainingDocumentsBecomesATableThatTheRankerReads() throws Exception {
    String[] first = {"mill", "wheel", "stone", "sluice", "hopper", "shaft", "gear"};
    String[] second = {"race", "pond", "gate", "pit", "tooth", "floor"};
    List<String> rows = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    for (String modifier : first) {
      for (String head : second) {
        terms.add(modifier + " " + head);
        rows.add(
            "PARAGRAPH\t\tMills\tThe miller opened the " + modifier + " " + head + " at night.");
        rows.add("PARAGRAPH\t\tMills\tMy old uncle never saw a good day in that nice garden.");
      }
    }
    Path document = Files.createDirectories(folder.resolve("docs/en-mills"));
    Files.write(document.resolve("blocks.tsv"), rows);
    Files.write(document.resolve("terms.txt"), terms);
    Path table = folder.resolve("ranker.tsv");

    String printed = train(folder.resolve("docs").toString(), table.toString(), "en");

    assertThat(printed).contains("en-mills").contains("listed").contains(table.toString());
    List<String> lines = Files.readAllLines(table);
    assertThat(lines)
        .contains("# en, 1 documents:", "# mills")
        .anyMatch(l -> l.startsWith("c_value"));
    assertThat(
            new Ranker(lines).score(List.of(), new Candidate("x", List.of("x"), 0), TermKind.TERM))
        .isBetween(0.0, 10.0);
  }

  @Test
  void aFolderWithoutDocumentsAndABrokenRowAreNamed() throws IOException {
    Path document = Files.createDirectories(folder.resolve("docs/en-mills"));
    Files.write(document.resolve("terms.txt"), List.of("mill"));
    Files.write(document.resolve("blocks.tsv"), List.of("PARAGRAPH\tno text"));

    assertThatThrownBy(() -> train(folder.resolve("docs").toString(), "t.tsv", "fr"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("docs has no training documents of the language 'fr'");
    assertThatThrownBy(() -> train(folder.resolve("docs").toString(), "t.tsv", "en"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("en-mills")
        .hasMessageContaining("PARAGRAPH\tno text");
  }

  private String train(String... arguments) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new RankerTraining()
        .run(List.of(arguments), new Workplace(folder.resolve("corpora"), folder, out));
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static List<Measure> measures(double strange, double odd) {
    return List.of(Measure.of("strange", c -> strange), Measure.of("odd", c -> odd));
  }

  private static Term term(String canonical, TermKind kind, Map<String, Double> measures) {
    return term(canonical, canonical, kind, measures);
  }

  private static Term inflected(String canonical, String form, Map<String, Double> measures) {
    return term(canonical, form, TermKind.TERM, measures);
  }

  private static Term term(
      String canonical, String form, TermKind kind, Map<String, Double> measures) {
    return new Term(
        canonical,
        canonical,
        TermPos.NOUN,
        kind,
        canonical,
        List.of(new SurfaceForm(form, 1)),
        List.of(),
        null,
        1,
        0,
        new TreeMap<>(measures),
        List.of(),
        List.of(),
        null);
  }
}
