package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.document;
import static dev.corpora.nlp.Texts.english;
import static dev.corpora.nlp.Texts.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.PartOfSpeech;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishLemmasTest {

  private static final Predicate<String> NOTHING = Set.of()::contains;

  private final EnglishInflection inflection = new EnglishInflection();

  @ParameterizedTest
  @CsvSource({
    "heroes, hero",
    "recesses, recess",
    "reveries, reverie",
    "bees, bee",
    "propolis, propolis",
    "conducting, conducting",
    "dependencies, dependency",
    "boxes, box",
    "gas, gas",
    "gases, gas",
    "lens, lens",
    "crosses, cross",
    "bounds, bound",
    "archives, archive",
    "statistics, statistics",
    "executes, execute",
    "means, means",
    "physics, physics",
    "processus, processus",
    "women, woman",
    "leaves, leaf",
    "glass, glass",
    "buses, bus",
    "vertices, vertex",
    "menus, menu",
    "uses, use",
  })
  void findsSingulars(String plural, String singular) {
    assertThat(lemma(plural, PartOfSpeech.NOUN, NOTHING)).isEqualTo(singular);
  }

  @ParameterizedTest
  @CsvSource({
    "consists, consist",
    "singing, sing",
    "hoping, hope",
    "hopping, hop",
    "posted, post",
    "compiled, compile",
    "dying, die",
    "was, be",
    "left, leave",
    "passes, pass",
    "tries, try",
    "added, add",
    "laying, lay",
    "founded, found",
    "bathed, bathe",
    "running, run",
    "found, find",
  })
  void findsInfinitives(String form, String infinitive) {
    assertThat(lemma(form, PartOfSpeech.VERB, NOTHING)).isEqualTo(infinitive);
  }

  @ParameterizedTest
  @CsvSource({"larger, large", "happiest, happy", "better, good", "embedded, embedded"})
  void findsPositives(String form, String positive) {
    assertThat(lemma(form, PartOfSpeech.ADJ, NOTHING)).isEqualTo(positive);
  }

  @ParameterizedTest
  @CsvSource({
    "NOUN, backports, backport",
    "NOUN, initramfs, initramfs",
    "NOUN, submatrices, submatrix",
    "NOUN, grubbies, grubby",
    "NOUN, wobboes, wobbo",
    "NOUN, fnords, fnord",
    "VERB, reuploaded, reupload",
    "VERB, frobbing, frob",
    "VERB, quuxizing, quuxize",
    "VERB, grepped, grep",
    "VERB, bees, bee",
    "VERB, something, something",
    "VERB, zilching, zilch",
    "VERB, fnords, fnord",
  })
  void takesOnlyRegularEndingsOffUnknownWords(PartOfSpeech pos, String form, String base) {
    assertThat(lemma(form, pos, NOTHING)).isEqualTo(base);
  }

  @Test
  void prefersBaseFormThatTheDocumentHas() {
    assertThat(lemma("smurfing", PartOfSpeech.VERB, NOTHING)).isEqualTo("smurf");
    assertThat(lemma("smurfing", PartOfSpeech.VERB, Set.of("smurfe")::contains))
        .isEqualTo("smurfe");
  }

  @Test
  void believesNoModelThatInvents() {
    assertThat(inflection.accepts("frobnics", "frobni", PartOfSpeech.NOUN, NOTHING)).isFalse();
    assertThat(inflection.accepts("houses", "house", PartOfSpeech.NOUN, NOTHING)).isTrue();
  }

  @Test
  void findsBaseFormsInSentences() {
    assertThat(
            tagged(
                english(
                    document(
                        "The heroes carried propolis from the recesses of three hives while the"
                            + " bees consisted of embedded systems."))))
        .first()
        .asString()
        .contains("heroes/NOUN/hero", "propolis/NOUN/propolis", "recesses/NOUN/recess")
        .contains("hives/NOUN/hive", "bees/NOUN/bee", "embedded/ADJ/embedded");
  }

  private String lemma(String word, PartOfSpeech pos, Predicate<String> known) {
    Optional<String> certain = inflection.certain(word, pos, known);
    return certain.orElseGet(() -> inflection.derive(word, pos, known));
  }
}
