package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  private static final Offset<Double> A_TENTH = within(0.051);
  private static final GeneralLanguage ENGLISH = GeneralLanguage.of("en");

  @TempDir Path folder;

  private ReferenceFile file(String name, String language, String content) throws IOException {
    Path path = Files.writeString(folder.resolve(name), content);
    return new ReferenceFile(language.isEmpty() ? Optional.empty() : Optional.of(language), path);
  }

  private GeneralLanguage read(String content) throws IOException, WordFileException {
    return References.read(List.of(file("list.tsv", "", content))).of("en", ENGLISH);
  }

  @Test
  void countsBecomeOccurrencesInAThousandMillionWordsByTheirLogarithm() throws Exception {
    GeneralLanguage reference = read("the\t899900\nmill\t100000\n\ntarpaulin\t100\n");
    assertThat(reference.zipf("mill")).isEqualTo(Math.log10(1e8), A_TENTH);
    assertThat(reference.zipf("tarpaulin")).isEqualTo(Math.log10(1e5), A_TENTH);
    assertThat(reference.zipf("wallower")).isEqualTo(Math.log10(0.5e5), A_TENTH);
    assertThat(reference.lists("wallower")).isFalse();
  }

  @Test
  void everyWordIsFoundWhateverItsScriptAndItsPlace() throws Exception {
    List<String> words =
        List.of("z", "mill", "millstone", "Größe", "蜂蜜", "\uD83D\uDC1D", "a b", "#");
    StringBuilder lines = new StringBuilder("# a list of words\n");
    words.forEach(word -> lines.append(word).append("\t5\n"));
    GeneralLanguage reference = read(lines.toString());
    assertThat(words).allMatch(reference::lists);
    assertThat(reference.lists("millston")).isFalse();
  }

  @Test
  void spellingsThatDifferInCaseOrAccentsAreCountedTogether() throws Exception {
    GeneralLanguage reference = read("Été\t30\nete\t20\neté\t50\nrest\t999900\n");
    assertThat(reference.zipf("été")).isEqualTo(5.0, A_TENTH);
  }

  @Test
  void aReferenceOfALanguageComesBeforeTheOneForAll() throws Exception {
    References references =
        References.read(
            List.of(
                file("all", "", "mill\t1\nrest\t999\n"), file("de", "de", "mill\t999\nrest\t1\n")));
    assertThat(references.of("de", ENGLISH).zipf("mill")).isEqualTo(8.0, A_TENTH);
    assertThat(references.of("en", ENGLISH).zipf("mill")).isEqualTo(6.0, A_TENTH);
    References german = References.read(List.of(file("de", "de", "mill\t1\n")));
    assertThat(german.of("en", ENGLISH)).isSameAs(ENGLISH);
  }

  @Test
  void raritiesAndScoresFollowTheReference() throws Exception {
    TaggedText text =
        new TaggedText("en")
            .prose("The/DET tarball/NOUN holds/VERB:hold the/DET house/NOUN ./PUNCT")
            .prose("A/DET tarball/NOUN hides/VERB:hide the/DET house/NOUN ./PUNCT");
    References references =
        References.read(List.of(file("list", "en", "tarball\t5000\nthe\t5000\nwallower\t1\n")));
    List<Term> shipped = terms(text, References.shipped());
    List<Term> own = terms(text, references);

    assertThat(measure(shipped, "tarball", "rarity")).isGreaterThan(0.5);
    assertThat(measure(own, "tarball", "rarity")).isZero();
    assertThat(measure(own, "house", "rarity")).isGreaterThan(measure(shipped, "house", "rarity"));
    assertThat(measure(own, "tarball", "log_odds"))
        .isLessThan(measure(shipped, "tarball", "log_odds"));
    assertThat(score(own, "tarball")).isLessThan(score(shipped, "tarball"));
    assertThat(own).allSatisfy(term -> assertThat(term.score()).isFinite());
  }

  private static List<Term> terms(TaggedText text, References references) {
    TermOptions all = new TermOptions(OptionalDouble.of(0), OptionalInt.empty());
    return new RankedTermExtractor(all, references, KnownWords.none(), Contrast.none())
        .extract(text.document(), Checkpoint.NONE);
  }

  private static Term find(List<Term> terms, String canonical) {
    return terms.stream()
        .filter(term -> term.canonical().equals(canonical))
        .findFirst()
        .orElseThrow();
  }

  private static double score(List<Term> terms, String canonical) {
    return find(terms, canonical).score();
  }

  private static double measure(List<Term> terms, String canonical, String measure) {
    return find(terms, canonical).measures().get(measure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mill 5",
        "mill",
        "\t5",
        "mill\t",
        "mill\t0",
        "mill\t-3",
        "mill\t1.5",
        "mill\t5\t7",
        "mill\t99999999999999999999"
      })
  void aMalformedLineIsToldWithItsNumber(String line) {
    assertThatThrownBy(() -> read("the\t10\n\n" + line + "\n"))
        .isInstanceOf(WordFileException.class)
        .hasMessageContainingAll("--reference", "list.tsv", "line 3", line.strip());
  }

  @Test
  void aListThatIsMissingOrEmptyOrOneTooManyIsRefused() throws IOException {
    assertThatThrownBy(() -> read("\n# nothing\n"))
        .hasMessageContainingAll("--reference", "no words");
    ReferenceFile missing = new ReferenceFile(Optional.empty(), folder.resolve("nowhere.tsv"));
    assertThatThrownBy(() -> References.read(List.of(missing)))
        .hasMessageContainingAll("--reference", "nowhere.tsv", "does not exist");
    ReferenceFile german = file("de.tsv", "de", "Haus\t1\n");
    assertThatThrownBy(() -> References.read(List.of(german, german)))
        .hasMessageContainingAll("--reference", "de.tsv", "second", "'de'");
  }

  @Test
  void referencesAreToldApartByContentAndLanguage() throws Exception {
    String one = References.read(List.of(file("a", "", "mill\t5\n"))).fingerprint();
    assertThat(References.read(List.of(file("b", "", "\nMill\t2\nmill\t3\n"))).fingerprint())
        .isEqualTo(one);
    assertThat(References.read(List.of(file("c", "", "mill\t6\n"))).fingerprint())
        .isNotEqualTo(one);
    assertThat(References.read(List.of(file("d", "en", "mill\t5\n"))).fingerprint())
        .isNotEqualTo(one)
        .isNotEqualTo(References.shipped().fingerprint());
  }
}
