package dev.corpora.ip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Classification;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.ReviewVerdict;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.testing.MadeTerm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final Classification SUSPECT =
      new Classification(
          "person", List.of("odd", Classification.IP_SUSPECT), new TreeMap<>(), null, 0.9);
  private static final ProtectedMatch MATCH =
      new ProtectedMatch("Star Wars", "builtin", "Jedi", "Jedi", "phrase", "Jedis");
  private static final Term JEDI =
      MadeTerm.of("Jedi").form("Jedis", 2).variants("Jedi knight", "star monk").term();

  private static final VocabularyEntry FLAGGED = entry("blocklist:Star Wars", MATCH, SUSPECT);

  private static VocabularyEntry entry(
      @Nullable String flag, @Nullable ProtectedMatch match, Classification said) {
    return new VocabularyEntry("d-jedi", "d", JEDI, said, flag, match, null);
  }

  private static Optional<VocabularyEntry> reviewed(
      VocabularyEntry entry, ReviewVerdict verdict, @Nullable String to) {
    return new Review(
            ReviewDecisions.none().with(new ReviewDecision("jedi", verdict, to, Instant.EPOCH)))
        .apply(entry);
  }

  @Test
  void anAcceptedEntryHasNeitherFlagNorSuspicionAndKeepsWhyItWasFlagged() {
    VocabularyEntry accepted = reviewed(FLAGGED, ReviewVerdict.ACCEPT, null).orElseThrow();

    assertThat(accepted.ipFlag()).isNull();
    assertThat(accepted.ipMatch()).isEqualTo(MATCH);
    assertThat(accepted.ipReviewed()).isEqualTo(ReviewVerdict.ACCEPT);
    assertThat(accepted.classification().tags()).containsExactly("odd");
    assertThat(accepted.term()).isEqualTo(JEDI);
  }

  @Test
  void aRenamedEntryShowsNothingOfItsOldName() {
    VocabularyEntry renamed = reviewed(FLAGGED, ReviewVerdict.RENAME, "monk").orElseThrow();

    assertThat(renamed.term().canonical()).isEqualTo("monk");
    assertThat(renamed.term().variants()).containsExactly("star monk");
    assertThat(renamed.term().forms()).isEqualTo(JEDI.forms());
    assertThat(renamed.ipFlag()).isNull();
    assertThat(renamed.ipReviewed()).isEqualTo(ReviewVerdict.RENAME);
  }

  @Test
  void aDroppedEntryIsGoneAndOthersStayAsTheyAre() {
    assertThat(reviewed(FLAGGED, ReviewVerdict.DROP, null)).isEmpty();
    assertThat(new Review(ReviewDecisions.none()).apply(FLAGGED)).contains(FLAGGED);
  }

  @Test
  void toAcceptWhatNobodySuspectsChangesNothing() {
    VocabularyEntry harmless = entry(null, null, Classification.of("person", 0.9));

    assertThat(reviewed(harmless, ReviewVerdict.ACCEPT, null)).contains(harmless);
  }

  @Test
  void theQueueIsOfWhatIsFlaggedSuspectedOrReviewed() {
    Classification plain = Classification.of("person", 0.9);

    assertThat(Review.concerns(FLAGGED)).isTrue();
    assertThat(Review.concerns(entry(null, null, SUSPECT))).isTrue();
    assertThat(Review.concerns(reviewed(FLAGGED, ReviewVerdict.ACCEPT, null).orElseThrow()))
        .isTrue();
    assertThat(Review.concerns(entry(null, null, plain))).isFalse();
  }
}
