package dev.corpora.vocabulary;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a consolidation did.
 *
 * @param documents whose vocabularies are in the master
 * @param read how many of them were read anew
 * @param entries in the master
 * @param added entries that the earlier master did not have
 * @param updated entries that say something else than in the earlier master
 * @param removed entries that the earlier master had
 * @param flagged entries with a flag
 * @param orphans vocabularies left out because their document is gone
 * @param damaged what is wrong with vocabularies that were left out, a sentence each
 * @param backup where the earlier master is now; empty where there was none or nothing changed
 */
public record ConsolidationResult(
    Path target,
    int documents,
    int read,
    int entries,
    int added,
    int updated,
    int removed,
    int flagged,
    int orphans,
    List<String> damaged,
    Optional<Path> backup) {

  public ConsolidationResult {
    damaged = List.copyOf(damaged);
  }

  /** Whether the entries are those of the earlier master. */
  public boolean isUnchanged() {
    return added == 0 && updated == 0 && removed == 0;
  }
}
