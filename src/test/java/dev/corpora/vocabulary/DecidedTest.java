package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import dev.corpora.testing.MadeTerm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a review decided is done to a master as it is done to a vocabulary. */
class DecidedTest {

  private static final Term JEDI =
      MadeTerm.of("Jedi")
          .form("Jedis", 2)
          .variants("Jedi knight", "Ashla monk", "star monk")
          .term();

  private static final MasterEntry FLAGGED =
      new MasterEntry(
          "en",
          JEDI,
          new Classification(
              "person", List.of(Classification.IP_SUSPECT, "odd"), new TreeMap<>(), null, 0.9),
          List.of(),
          List.of(),
          "blocklist:Star Wars",
          new TreeMap<>(
              Map.of("ip_match", "{\"name\": \"Ashla\", \"entry\": \"Jedi\", \"how\": \"word\"}")));

  private static Optional<MasterEntry> decided(MasterEntry entry, EntryDecision decision) {
    return Decided.entry(
        entry,
        new EntryDecisions() {
          @Override
          public Optional<EntryDecision> of(EntryKey key) {
            return Optional.of(decision);
          }

          @Override
          public String fingerprint() {
            return "one";
          }
        });
  }

  @Test
  void aRenamedEntryShowsNothingOfItsOldNames() {
    MasterEntry renamed = decided(FLAGGED, new EntryDecision.Rename("monk")).orElseThrow();

    assertThat(renamed.key()).isEqualTo(new EntryKey("en", "monk"));
    assertThat(renamed.term().variants()).containsExactly("star monk");
    assertThat(renamed.term().forms()).isEqualTo(JEDI.forms());
    assertThat(renamed.ipFlag()).isNull();
  }

  @Test
  void whoWasAcceptedIsSuspectedNoMore() {
    MasterEntry accepted = decided(FLAGGED, new EntryDecision.Accept()).orElseThrow();

    assertThat(accepted.classification().tags()).containsExactly("odd");
    assertThat(accepted.ipFlag()).isNull();
    assertThat(accepted.term()).isEqualTo(JEDI);
    assertThat(decided(FLAGGED, new EntryDecision.Drop())).isEmpty();
  }
}
