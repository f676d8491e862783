package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  @TempDir Path folder;

  private static TaggedText text() {
    return new TaggedText("en")
        .prose("The/DET tarball/NOUN of/ADP Kowalski/PROPN holds/VERB:hold bytes/NOUN:byte ./PUNCT")
        .prose(
            "A/DET subnet/NOUN ^-/PUNCT ^mask/NOUN hides/VERB:hide tarballs/NOUN:tarball ./PUNCT")
        .prose("Then/ADV Kowalski/PROPN opens/VERB:open the/DET tarball/NOUN ./PUNCT")
        .prose("The/DET façade/NOUN stays/VERB:stay for/ADP Kowalski/PROPN ./PUNCT");
  }

  private static List<Term> terms(
      OptionalInt most, KeptKinds keep, KnownWords known, Contrast contrast) {
    TermOptions options = new TermOptions(OptionalDouble.of(0), most, keep);
    return new RankedTermExtractor(options, References.shipped(), known, contrast)
        .extract(text().document(), Checkpoint.NONE);
  }

  private static List<Term> terms(KeptKinds keep) {
    return terms(OptionalInt.empty(), keep, KnownWords.none(), Contrast.none());
  }

  private List<String> unlessKnown(OptionalInt most, String... lines)
      throws IOException, WordFileException {
    Path list = Files.write(folder.resolve("known.txt"), Arrays.asList(lines));
    return canonicals(terms(most, KeptKinds.ALL, KnownWords.read(List.of(list)), Contrast.none()));
  }

  private static List<String> canonicals(List<Term> terms) {
    return terms.stream().map(Term::canonical).toList();
  }

  @Test
  void keepsNamesOrTermsOrBothInTheirOrder() {
    List<Term> all = terms(KeptKinds.ALL);
    assertThat(all).extracting(Term::kind).contains(TermKind.TERM, TermKind.NAME);
    assertThat(terms(KeptKinds.TERMS))
        .isEqualTo(all.stream().filter(term -> term.kind() == TermKind.TERM).toList());
    assertThat(terms(KeptKinds.NAMES))
        .isEqualTo(all.stream().filter(term -> term.kind() == TermKind.NAME).toList());
  }

  @Test
  void theBoundCountsWhatIsKeptAlone() throws Exception {
    OptionalInt one = OptionalInt.of(1);
    for (KeptKinds keep : List.of(KeptKinds.TERMS, KeptKinds.NAMES)) {
      assertThat(terms(one, keep, KnownWords.none(), Contrast.none())).hasSize(1);
    }
    List<String> all = canonicals(terms(KeptKinds.ALL));
    assertThat(unlessKnown(one, all.get(0))).containsExactly(all.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tarball", "Tarballs", "  TARBALL "})
  void leavesOutAKnownWordInAnyOfItsForms(String line) throws Exception {
    assertThat(unlessKnown(OptionalInt.empty(), line))
        .contains("subnet-mask")
        .doesNotContain("tarball");
  }

  @ParameterizedTest
  @ValueSource(strings = {"subnet mask", "Subnet-Mask", "subnet\u2010mask"})
  void hyphenAndSpaceAreAlikeInKnownWords(String line) throws Exception {
    assertThat(unlessKnown(OptionalInt.empty(), line))
        .contains("tarball")
        .doesNotContain("subnet-mask");
  }

  @Test
  void accentsCountInKnownWords() throws Exception {
    assertThat(unlessKnown(OptionalInt.empty(), "facade")).contains("façade");
    assertThat(unlessKnown(OptionalInt.empty(), "Fac\u0327ade")).doesNotContain("façade");
  }

  @Test
  void theFormOfCitationIsKnownEvenWhereTheTextNeverHasIt() throws Exception {
    assertThat(canonicals(terms(KeptKinds.ALL))).contains("byte");
    assertThat(unlessKnown(OptionalInt.empty(), "byte")).contains("tarball").doesNotContain("byte");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstWord() throws Exception {
    assertThat(unlessKnown(OptionalInt.empty(), "\uFEFFtarball")).doesNotContain("tarball");
  }

  @Test
  void commentsEmptyLinesAndPartsOfEntriesLeaveNothingOut() throws Exception {
    assertThat(unlessKnown(OptionalInt.empty(), "# tarball", "", "#tarball", "subnet"))
        .isEqualTo(canonicals(terms(KeptKinds.ALL)));
  }

  @Test
  void aBadListOfKnownWordsIsToldWithItsLine() throws IOException {
    Path list = folder.resolve("known.txt");
    assertThatThrownBy(() -> KnownWords.read(List.of(list)))
        .hasMessageContainingAll("--known", list.toString(), "does not exist");
    Files.writeString(list, "tarball\n\n---\n");
    assertThatThrownBy(() -> KnownWords.read(List.of(list)))
        .isInstanceOf(WordFileException.class)
        .hasMessageContainingAll("--known", list.toString(), "line 3", "'---'");
    Files.write(list, new byte[] {'a', '\n', (byte) 0xe9, '\n'});
    assertThatThrownBy(() -> KnownWords.read(List.of(list)))
        .hasMessageContainingAll(list.toString(), "line 2", "UTF-8");
    assertThatThrownBy(() -> KnownWords.read(List.of(folder)))
        .hasMessageContainingAll(folder.toString(), "is a folder");
  }

  @Test
  void knownWordsAreToldApartByContentAlone() throws Exception {
    Path one = Files.writeString(folder.resolve("one"), "tarball\nmask\n");
    Path same = Files.writeString(folder.resolve("same"), "# a list\nMask\ntarball");
    Path more = Files.writeString(folder.resolve("more"), "tarball\nmask\nbyte\n");
    assertThat(KnownWords.read(List.of(one)).fingerprint())
        .isEqualTo(KnownWords.read(List.of(same)).fingerprint())
        .isNotEqualTo(KnownWords.read(List.of(more)).fingerprint())
        .isNotEqualTo(KnownWords.none().fingerprint());
  }

  @Test
  void leavesOutWhatOtherDocumentsSayAsOften() {
    int tokens = text().document().tokenCount();
    List<String> all = canonicals(terms(KeptKinds.ALL));
    Contrast alike = Contrast.builder().tokens("en", tokens).term("en", "Tarball", 3).build();
    Contrast rarer = Contrast.builder().tokens("en", 10L * tokens).term("en", "tarball", 3).build();
    Contrast french = Contrast.builder().tokens("fr", tokens).term("fr", "tarball", 3).build();

    assertThat(canonicals(terms(OptionalInt.empty(), KeptKinds.ALL, KnownWords.none(), alike)))
        .isEqualTo(all.stream().filter(text -> !text.equals("tarball")).toList());
    assertThat(canonicals(terms(OptionalInt.empty(), KeptKinds.ALL, KnownWords.none(), rarer)))
        .isEqualTo(all);
    assertThat(canonicals(terms(OptionalInt.empty(), KeptKinds.ALL, KnownWords.none(), french)))
        .isEqualTo(all);
  }
}
