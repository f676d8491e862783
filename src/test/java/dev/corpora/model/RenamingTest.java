package dev.corpora.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.testing.MadeTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamingTest {

  private static final Term TERM =
      MadeTerm.of("jedi order")
          .form("Jedi Order", 3)
          .form("Jedi orders", 1)
          .variants("Jedi-Order of old", "the Ashla", "warrior monks")
          .abbreviation("JO")
          .term();

  @Test
  void whatTheDocumentSaysStaysAndTheNameIsAnother() {
    Term renamed = Renaming.of(TERM, "star monks", List.of());

    assertThat(renamed.canonical()).isEqualTo("star monks");
    assertThat(renamed.text()).isEqualTo("star monks");
    assertThat(renamed.forms()).isEqualTo(TERM.forms());
    assertThat(renamed.frequency()).isEqualTo(4);
    assertThat(renamed.abbreviation()).isEqualTo("JO");
  }

  @Test
  void otherSpellingsThatHoldTheOldNameOrAProtectedOneAreNoVariants() {
    assertThat(Renaming.of(TERM, "monks", List.of()).variants())
        .containsExactly("the Ashla", "warrior monks");
    assertThat(Renaming.of(TERM, "monks", List.of("ashla", "")).variants())
        .containsExactly("warrior monks");
  }

  @Test
  void anAbbreviationThatIsProtectedGoesToo() {
    assertThat(Renaming.of(TERM, "monks", List.of("jo")).abbreviation()).isNull();
  }
}
