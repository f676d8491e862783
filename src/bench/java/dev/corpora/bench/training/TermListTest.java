package dev.corpora.bench.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermListTest {

  @Test
  void anInvertedEntryIsTurnedBackWhereTheTextHasThePhrase() {
    String text = "An overshot wheel drives the stones. Grease each wheel.";

    assertThat(terms(text, "wheel, overshot")).containsExactly("overshot wheel");
    assertThat(terms(text, "wheel, repair of")).containsExactly("wheel");
    assertThat(terms(text, "wheel: overshot")).containsExactly("overshot wheel");
  }

  @Test
  void aMereActivityDoesNotStandForItsSubEntry() {
    assertThat(terms("Greasing wheels is work.", "greasing, axles")).isEmpty();
    assertThat(terms("Greasing wheels is work.", "greasing, wheels"))
        .containsExactly("greasing wheels");
  }

  @Test
  void crossReferencesPagesNumberingAndQuotationMarksAreNoPartOfTheTerm() {
    assertThat(terms("", "head race, see also pond")).containsExactly("head race");
    assertThat(terms("", "Mühlrad, siehe Rad")).containsExactly("Mühlrad");
    assertThat(terms("", "roue à aubes, voir roue")).containsExactly("roue à aubes");
    assertThat(terms("", "mill pond, 12–14, 20")).containsExactly("mill pond");
    assertThat(terms("", "1.15 alto clef")).containsExactly("alto clef");
    assertThat(terms("", "“sluice gate”:")).containsExactly("sluice gate");
    assertThat(terms("", "miller’s daughter")).hasSize(1);
  }

  @Test
  void anAbbreviationInParenthesesIsATermOfItsOwn() {
    assertThat(terms("", "revolutions per minute (RPM)"))
        .containsExactly("RPM", "revolutions per minute");
    assertThat(terms("", "wheel (of a mill)")).containsExactly("wheel");
  }

  @Test
  void namesOfCodeAreNoTerms() {
    assertThat(
            terms(
                "", "open()", "--force", "R_HOME", "setWheel", "mill.conf", "std::map", "x", "42"))
        .isEmpty();
  }

  @Test
  void whatTheTextWritesAsCodeEveryOtherTimeIsNoTerm() {
    TrainingBlock first = block("Use grind with care.", "grind");
    TrainingBlock second = block("The mill can grind.");
    TrainingBlock third = block("They grind corn; stones grind.");

    assertThat(terms(List.of(first, second), "grind")).isEmpty();
    assertThat(terms(List.of(first, second, third), "grind")).containsExactly("grind");
  }

  @Test
  void termsThatDifferInCaseAloneAreOne() {
    assertThat(terms("", "Mill pond", "mill pond")).containsExactly("Mill pond");
  }

  private static List<String> terms(String text, String... entries) {
    return terms(text.isEmpty() ? List.of() : List.of(block(text)), entries);
  }

  private static List<String> terms(List<TrainingBlock> blocks, String... entries) {
    TermList list = new TermList(new TextIndex(blocks));
    List.of(entries).forEach(list::add);
    return list.terms();
  }

  private static TrainingBlock block(String text, String... code) {
    return new TrainingBlock(BlockKind.PARAGRAPH, "", text, List.of(code));
  }
}
