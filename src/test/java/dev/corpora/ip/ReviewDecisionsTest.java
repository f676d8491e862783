package dev.corpora.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.SchemaValidation;
import dev.corpora.model.ReviewVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDecisionsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path folder;

  private static ReviewDecision decision(
      String canonical, ReviewVerdict verdict, @Nullable String to) {
    return new ReviewDecision(canonical, verdict, to, NOW);
  }

  private static final ReviewDecisions SOME =
      ReviewDecisions.none()
          .with(decision("Hogwarts", ReviewVerdict.RENAME, "Pigwarts"))
          .with(decision("Gandalf", ReviewVerdict.ACCEPT, null));

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    SOME.write(folder);

    String json = Files.readString(folder.resolve(ReviewDecisions.FILE_NAME));
    assertThat(SchemaValidation.of("review").faults(json)).isEmpty();
    ReviewDecisions read = ReviewDecisions.read(folder);
    assertThat(read.all()).containsExactlyElementsOf(SOME.all());
    assertThat(read.fingerprint()).isEqualTo(SOME.fingerprint());
  }

  @Test
  void thereAreNoneWhereThereIsNoFileAndNoFolder() throws Exception {
    assertThat(ReviewDecisions.read(folder).all()).isEmpty();
    assertThat(ReviewDecisions.read(folder.resolve("none")).all()).isEmpty();
    assertThat(ReviewDecisions.none().fingerprint()).isEmpty();
  }

  @Test
  void anEntryIsFoundHoweverItIsWrittenAndTheLatestDecisionHolds() {
    ReviewDecisions later = SOME.with(decision("GANDALF", ReviewVerdict.DROP, null));

    assertThat(later.on("gandalf").orElseThrow().verdict()).isEqualTo(ReviewVerdict.DROP);
    assertThat(later.all()).hasSize(2);
    assertThat(later.without("Gandalf").on("Gandalf")).isEmpty();
    assertThat(SOME.on("Mordor")).isEmpty();
  }

  @Test
  void theFingerprintDiffersWhereVocabulariesDoAndNotByTheTime() {
    ReviewDecision later =
        new ReviewDecision("Gandalf", ReviewVerdict.ACCEPT, null, NOW.plusSeconds(60));

    assertThat(SOME.with(later).fingerprint()).isEqualTo(SOME.fingerprint());
    assertThat(SOME.with(decision("Hogwarts", ReviewVerdict.RENAME, "Dogwarts")).fingerprint())
        .isNotEqualTo(SOME.fingerprint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"schema_version\": \"2.0\", \"decisions\": []}",
        "{\"schema_version\": \"1.0\", \"decisions\": [{\"canonical\": \"a\", \"decision\":"
            + " \"burn\", \"decided_at\": \"2026-03-01T10:00:00Z\"}]}",
        "{\"schema_version\": \"1.0\", \"decisions\": [{\"canonical\": \"a\", \"decision\":"
            + " \"rename\", \"decided_at\": \"2026-03-01T10:00:00Z\"}]}",
        "{\"schema_version\": \"1.0\", \"decisions\": [{\"canonical\": \"a\", \"decision\":"
            + " \"drop\", \"decided_at\": \"yesterday\"}]}"
      })
  void aWrongFileIsNamedAndNeverTakenForFewerDecisions(String content) throws Exception {
    Files.writeString(folder.resolve(ReviewDecisions.FILE_NAME), content);

    assertThatThrownBy(() -> ReviewDecisions.read(folder))
        .isInstanceOf(BlockListException.class)
        .hasMessageContaining(ReviewDecisions.FILE_NAME)
        .hasMessageContaining("mend the file, or remove it");
  }

  @Test
  void aNewNameBelongsToARenamingAlone() {
    assertThatThrownBy(() -> decision("a", ReviewVerdict.RENAME, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> decision("a", ReviewVerdict.DROP, "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
