package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.model.TermPos;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    DocumentExamples examples = new DocumentExamples("mills");
    for (int i = 0; i < 1000; i++) {
      examples.add(new double[] {i / 1000.0, i % 7}, i >= 800);
    }
    TrainingSet set = new TrainingSet();
    set.add(examples);

    List<String> lines = set.learn(List.of("strange", "odd"), List.of("A comment."), 2).lines();

    assertThat(lines).startsWith("# A comment.").contains("name\t2");
    Ranker ranker = new Ranker(lines);
    assertThat(score(ranker, 0.95, 3)).isGreaterThan(score(ranker, 0.5, 3) + 2);
    assertThat(score(ranker, 0.5, 6)).isCloseTo(score(ranker, 0.5, 0), within(0.5));
  }

  @Test
  void wordsThatBehaveOtherwiseThanPhrasesHaveCurvesOfTheirOwn() {
    DocumentExamples examples = new DocumentExamples("mills");
    for (int i = 0; i < 4000; i++) {
      double strange = i % 100 / 100.0;
      boolean alone = i % 2 == 0;
      examples.add(new double[] {strange, alone ? 1 : 2}, alone ? strange > 0.7 : strange < 0.3);
    }
    TrainingSet set = new TrainingSet();
    set.add(examples);

    Ranker ranker = new Ranker(set.learn(List.of("strange", "words"), List.of(), 2).lines());

    assertThat(score(ranker, "mill", 0.95)).isGreaterThan(score(ranker, "mill", 0.05) + 2);
    assertThat(score(ranker, "mill race", 0.05))
        .isGreaterThan(score(ranker, "mill race", 0.95) + 2);
  }

  private static double score(Ranker ranker, String words, double strange) {
    List<Measure> measures =
        List.of(Measure.of("strange", c -> strange), Measure.of("words", c -> c.words().size()));
    return ranker.scorer(measures).score(candidate(words, words, "N"));
  }

  @Test
  void aMeasureThatNeverVariesHasNoCurve() {
    DocumentExamples examples = new DocumentExamples("mills");
    for (int i = 0; i < 100; i++) {
      examples.add(new double[] {1, i % 2}, i == 1 || i == 3);
    }
    TrainingSet set = new TrainingSet();
    set.add(examples);

    List<String> lines = set.learn(List.of("constant", "half"), List.of(), 2).lines();

    assertThat(lines)
        .noneMatch(line -> line.startsWith("constant"))
        .anyMatch(line -> line.matches("half\t0:0\t1:\\d.*"));
  }

  @Test
  void aVerbIsListedByItsFormOfCitationAloneOtherTermsByAnyForm() {
    Candidate verb = candidate("link", "links", "V");
    Candidate noun = candidate("mill race", "Mill races", "NN");

    assertThat(new IndexLabels(Set.of("links")).name(verb, "link")).isFalse();
    assertThat(new IndexLabels(Set.of("link")).name(verb, "link")).isTrue();
    assertThat(new IndexLabels(Set.of("mill races")).name(noun, "mill race")).isTrue();
    assertThat(new IndexLabels(Set.of("mill")).name(noun, "mill race")).isFalse();
  }

  @Test
  void everyFourthOfWhatIsNotListedIsChosenAndAnotherFourthInAnotherDocument() {
    DocumentExamples mills = new DocumentExamples("mills");
    DocumentExamples boats = new DocumentExamples("boats");
    int chosen = 0;
    int inBoth = 0;
    for (int i = 0; i < 4000; i++) {
      chosen += mills.isChosen("candidate " + i) ? 1 : 0;
      inBoth += mills.isChosen("candidate " + i) && boats.isChosen("candidate " + i) ? 1 : 0;
    }

    assertThat(chosen).isBetween(900, 1100);
    assertThat(inBoth).isBetween(150, 350);
  }

  @Test
  void whatIsListedWeighsAQuarterHoweverManyOthersThereAre() {
    DocumentExamples examples = new DocumentExamples("mills");
    for (int i = 0; i < 1000; i++) {
      examples.add(new double[] {i}, i < 36);
    }

    double listed = 0;
    double others = 0;
    for (LabelledRow row : examples.rows()) {
      listed += row.label() == 1 ? row.weight() : 0;
      others += row.label() == 0 ? row.weight() : 0;
    }
    assertThat(listed).isCloseTo(6, within(1e-9));
    assertThat(others).isCloseTo(18, within(1e-9));
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
    assertThat(Knots.of(mostlyZero)).containsExactly(0, 1.02, 1.35, 1.64, 1.89, 1.97);
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
        .contains("# en, 1 manuals:", "# mills")
        .anyMatch(l -> l.startsWith("c_value"));
    assertThat(new Ranker(lines).scorer(List.of()).score(new Candidate("x", List.of("x"), 0)))
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

  private static double score(Ranker ranker, double strange, double odd) {
    List<Measure> measures =
        List.of(Measure.of("strange", c -> strange), Measure.of("odd", c -> odd));
    return ranker.scorer(measures).score(candidate("unseen", "unseen", "N"));
  }

  private static Candidate candidate(String canonical, String form, String shape) {
    Candidate candidate = new Candidate(canonical, List.of(canonical.split(" ")), 0);
    candidate.add(
        new Candidate.Form(form, canonical, false, canonical),
        new Mention(0, 0, form.length()),
        Casing.LOWER,
        TermPos.NOUN,
        false);
    candidate.addShape(shape);
    return candidate;
  }
}
