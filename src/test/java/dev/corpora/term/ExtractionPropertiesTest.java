package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.Context;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Location;
import dev.corpora.model.Occurrence;
import dev.corpora.model.Sentence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.Token;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.DocumentAnalyser;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.nlp.LanguagePackException;
import dev.corpora.nlp.LanguagePacks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every vocabulary, tried on generated prose that the real analysis has read. */
class ExtractionPropertiesTest {

  private static final TermOptions ALL = new TermOptions(OptionalDouble.of(0), OptionalInt.empty());

  private static final Map<String, List<String>> SENTENCES =
      Map.of(
          "en",
          List.of(
              "The %s must be cleaned before the %s is opened.",
              "Every spring the miller inspects the %s and the %s.",
              "A worn %s damages the %s within a week.",
              "When the tide falls, the %s drives the %s again.",
              "Nobody repairs the %s without a second look at the %s!",
              "Old Captain Penrose sold the %s, but Penrose kept the %s.",
              "The tidal control board (TCB) pays for the %s and the %s."),
          "de",
          List.of(
              "Der Müller reinigt den %s und prüft danach den %s.",
              "Ohne den %s läuft der %s nicht lange.",
              "Im Frühjahr ersetzt man den %s durch einen anderen %s.",
              "Frau Petersen verkaufte den %s, aber der %s blieb stehen."),
          "fr",
          List.of(
              "Le meunier nettoie le %s avant de fermer le %s.",
              "Sans le %s, le %s ne tourne pas longtemps.",
              "Chaque printemps, on remplace le %s et on graisse le %s.",
              "Madame Kerbrat vendait le %s, mais le %s est resté."));

  private static final Map<String, List<String>> TERMS =
      Map.of(
          "en",
          List.of("sluice gate", "millstone", "water wheel", "wallower", "hopper", "sluice"),
          "de",
          List.of("Mühlstein", "Wehrbalken", "Mahlgang", "Königsstuhl", "Trichter"),
          "fr",
          List.of("moulin", "déversoir", "engrenage", "entonnoir", "vannage"));

  private static LanguagePacks packs;

  @BeforeAll
  static void openPacks() throws LanguagePackException {
    packs = LanguagePacks.open(LanguageOptions.DEFAULTS);
  }

  private record Generated(String text, AnalysedDocument document) {}

  private static Generated generate(String language, long seed) {
    Random random = new Random(seed);
    List<Block> blocks = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        List<String> terms = new ArrayList<>(TERMS.get(language));
        Collections.shuffle(terms, random);
        List<String> templates = SENTENCES.get(language);
        String template = templates.get(random.nextInt(templates.size()));
        sentences.add(String.format(Locale.ROOT, template, terms.get(0), terms.get(1)));
      }
      Location place = new Location(page, "Chapter " + page);
      blocks.add(new Block(BlockKind.PARAGRAPH, String.join(" ", sentences), place));
    }
    CleanDocument clean =
        new CleanDocument(
            new DocumentDescription(DocumentFormat.PDF, null, language, 6),
            blocks,
            List.of(),
            Optional.empty());
    DocumentAnalyser analyser = packs.newAnalyser();
    AnalysisResult result = analyser.analyse(clean, Checkpoint.NONE);
    assertThat(result).isInstanceOf(AnalysisResult.Analysed.class);
    AnalysedDocument document = ((AnalysisResult.Analysed) result).document();
    assertThat(document.language()).isEqualTo(language);
    return new Generated(
        blocks.stream().map(Block::text).collect(Collectors.joining("\n")), document);
  }

  private static List<Term> extract(AnalysedDocument document, TermOptions options) {
    return new RankedTermExtractor(options).extract(document, Checkpoint.NONE);
  }

  private static int occurrences(String text, String form) {
    return (int)
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])")
            .matcher(text)
            .results()
            .count();
  }

  @ParameterizedTest
  @CsvSource({"en, 1", "en, 2", "en, 3", "de, 4", "de, 5", "fr, 6", "fr, 7"})
  void formsCountsAndPlacesAreThoseOfTheText(String language, long seed) {
    Generated generated = generate(language, seed);
    List<Term> terms = extract(generated.document(), ALL);
    assertThat(terms).hasSizeGreaterThan(5);
    for (Term term : terms) {
      Map<String, Integer> forms = new TreeMap<>();
      for (SurfaceForm form : term.forms()) {
        assertThat(forms.put(form.text(), form.count())).as("one line a form").isNull();
        assertThat(form.count())
            .as(form.text())
            .isBetween(1, occurrences(generated.text(), form.text()));
      }
      assertThat(term.frequency()).isEqualTo(forms.values().stream().mapToInt(n -> n).sum());
      assertThat(forms).containsKey(term.text());
      if (forms.containsKey(term.canonical())) {
        assertThat(term.text()).isEqualTo(term.canonical());
      }
      int placed = 0;
      for (Occurrence occurrence : term.occurrences()) {
        placed += occurrence.count();
        assertThat(forms.keySet())
            .anyMatch(form -> generated.text().startsWith(form, occurrence.offset()));
      }
      assertThat(placed).isEqualTo(term.frequency());
      assertThat(term.contexts()).hasSizeBetween(1, 3);
      for (Context context : term.contexts()) {
        assertThat(forms.keySet())
            .anyMatch(
                form ->
                    context.text().contains(form)
                        && generated.text().startsWith(form, context.offset()));
      }
      assertThat(term.score()).isBetween(0.0, 10.0);
    }
  }

  /**
   * Where a form's words are tagged as a term's are, a plain search of the words counts the same.
   */
  @ParameterizedTest
  @CsvSource({"en, 51", "en, 52", "de, 53", "de, 54", "fr, 55", "fr, 56"})
  void countsEqualAPlainSearchOfTheAnalysedWords(String language, long seed) {
    AnalysedDocument document = generate(language, seed).document();
    Map<String, Integer> counted = new TreeMap<>();
    for (Term term : extract(document, ALL)) {
      term.forms().forEach(form -> counted.merge(form.text(), form.count(), Integer::sum));
    }
    assertThat(counted).hasSizeGreaterThan(5);
    int compared = 0;
    for (Map.Entry<String, Integer> form : counted.entrySet()) {
      Map<String, Integer> found = search(document, form.getKey());
      int all = found.values().stream().mapToInt(n -> n).sum();
      assertThat(form.getValue()).as(form.getKey()).isBetween(1, all);
      if (found.size() == 1) {
        assertThat(form.getValue()).as(form.getKey()).isEqualTo(all);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(counted.size() / 2);
  }

  /** How often the text stands between the bounds of tokens, by the tags of the tokens. */
  private static Map<String, Integer> search(AnalysedDocument document, String text) {
    Map<String, Integer> found = new TreeMap<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int from = 0; from < tokens.size(); from++) {
        StringBuilder tags = new StringBuilder();
        int start = tokens.get(from).start();
        for (int to = from; to < tokens.size(); to++) {
          tags.append(tokens.get(to).pos()).append(' ');
          int end = tokens.get(to).end();
          if (end - start == text.length() && sentence.text().startsWith(text, start)) {
            found.merge(tags.toString(), 1, Integer::sum);
          }
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"en, 11", "en, 12", "de, 13", "fr, 14"})
  void plantedTermsAreFoundWhereverTheyStand(String language, long seed) {
    Generated generated = generate(language, seed);
    List<Term> terms = extract(generated.document(), ALL);
    for (String planted : TERMS.get(language)) {
      int wanted = occurrences(generated.text(), planted);
      if (wanted > 2) {
        assertThat(terms)
            .as(planted)
            .anySatisfy(
                term -> {
                  assertThat(term.text()).isEqualTo(planted);
                  assertThat(term.frequency()).isEqualTo(wanted);
                });
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 21", "de, 22", "fr, 23"})
  void noTwoTermsAreFiledOrShownAlike(String language, long seed) {
    List<Term> terms = extract(generate(language, seed).document(), ALL);
    assertThat(terms).extracting(Term::canonical).doesNotHaveDuplicates();
    assertThat(terms).extracting(Term::text).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void boundsCutTheSameRanking(String language) {
    AnalysedDocument document = generate(language, 31).document();
    List<Term> all = extract(document, ALL);
    for (int most = 1; most <= all.size(); most++) {
      TermOptions options = new TermOptions(OptionalDouble.of(0), OptionalInt.of(most));
      assertThat(extract(document, options)).isEqualTo(all.subList(0, most));
    }
    double middle = all.get(all.size() / 2).score();
    List<Term> better =
        extract(document, new TermOptions(OptionalDouble.of(middle), OptionalInt.empty()));
    assertThat(better).isEqualTo(all.subList(0, better.size()));
    assertThat(better).allMatch(term -> term.score() >= middle);
    assertThat(all.subList(better.size(), all.size())).allMatch(term -> term.score() < middle);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void resultsDependOnTheDocumentAlone(int threads)
      throws InterruptedException, ExecutionException {
    List<AnalysedDocument> documents = new ArrayList<>();
    List<List<Term>> expected = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      documents.add(generate(List.of("en", "de", "fr").get(i % 3), 41 + i).document());
      expected.add(extract(documents.get(i), TermOptions.DEFAULTS));
    }
    TermExtractor shared = new RankedTermExtractor(TermOptions.DEFAULTS);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Map<Integer, Future<List<Term>>> results = new TreeMap<>();
      for (int i = documents.size() - 1; i >= 0; i--) {
        AnalysedDocument document = documents.get(i);
        results.put(i, executor.submit(() -> shared.extract(document, Checkpoint.NONE)));
      }
      for (int i = 0; i < documents.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(expected.get(i));
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
