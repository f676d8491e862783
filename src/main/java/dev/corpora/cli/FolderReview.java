package dev.corpora.cli;

import dev.corpora.ip.BlockListException;
import dev.corpora.vocabulary.EntryKey;
import dev.corpora.vocabulary.ReviewDecision;
import dev.corpora.vocabulary.ReviewDecisions;
import java.nio.file.Path;
import java.util.Optional;

/** The decisions of a folder's review, as the merging of its vocabularies asks for them. */
final class FolderReview implements ReviewDecisions {

  private final dev.corpora.ip.ReviewDecisions decisions;

  private FolderReview(dev.corpora.ip.ReviewDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Reads them; none where nobody has decided anything.
   *
   * @throws ConfigException where the file of decisions is damaged
   */
  static FolderReview of(Path folder) throws ConfigException {
    try {
      return new FolderReview(dev.corpora.ip.ReviewDecisions.read(folder));
    } catch (BlockListException e) {
      throw new ConfigException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<ReviewDecision> of(EntryKey key) {
    return decisions
        .on(key.canonical())
        .map(
            decision ->
                switch (decision.verdict()) {
                  case ACCEPT -> new ReviewDecision.Accept();
                  case RENAME -> new ReviewDecision.Rename(String.valueOf(decision.to()));
                  case DROP -> new ReviewDecision.Drop();
                });
  }

  @Override
  public String fingerprint() {
    return decisions.fingerprint();
  }
}
