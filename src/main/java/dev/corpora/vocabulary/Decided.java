package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.model.Renaming;
import dev.corpora.model.Term;
import java.util.List;
import java.util.Optional;

/** Carries out decisions of a review on entries of a master, as a vocabulary's are. */
final class Decided {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Decided() {}

  /** The entry as the decision about it wants it; empty where it is dropped. */
  static Optional<MasterEntry> entry(MasterEntry entry, EntryDecisions decisions) {
    Optional<EntryDecision> decision = decisions.of(entry.key());
    if (decision.isEmpty()) {
      return Optional.of(entry);
    }
    if (decision.get() instanceof EntryDecision.Rename rename) {
      Term renamed = Renaming.of(entry.term(), rename.to(), protectedNames(entry));
      return Optional.of(cleared(entry, renamed));
    }
    return decision.get() instanceof EntryDecision.Accept
        ? Optional.of(cleared(entry, entry.term()))
        : Optional.empty();
  }

  private static MasterEntry cleared(MasterEntry entry, Term term) {
    return new MasterEntry(
        entry.language(),
        term,
        entry.classification().withoutSuspicion(),
        entry.contexts(),
        entry.sources(),
        null,
        entry.unknown());
  }

  /** What the vocabulary says of why it was flagged, which a master hands on as it is. */
  private static List<String> protectedNames(MasterEntry entry) {
    String match = entry.unknown().getOrDefault("ip_match", "null");
    try {
      JsonNode names = MAPPER.readTree(match);
      return List.of(names.path("name").asText(), names.path("entry").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read as JSON is none: " + match, e);
    }
  }
}
