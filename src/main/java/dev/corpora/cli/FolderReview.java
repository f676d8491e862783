package dev.corpora.cli;

import dev.corpora.export.page.PageReview;
import dev.corpora.ip.BlockListException;
import dev.corpora.ip.ReviewDecision;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.vocabulary.EntryDecision;
import dev.corpora.vocabulary.EntryDecisions;
import dev.corpora.vocabulary.EntryKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The review of an output folder, for entries of all its documents. */
final class FolderReview implements EntryDecisions, PageReview {

  private final ReviewDecisions review;

  private FolderReview(ReviewDecisions review) {
    this.review = review;
  }

  /**
   * Reads the decisions; there are none where there is no file.
   *
   * @throws ConfigException where the file is wrong
   */
  static FolderReview of(Path folder) throws ConfigException {
    try {
      return new FolderReview(ReviewDecisions.read(folder));
    } catch (BlockListException e) {
      throw new ConfigException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<EntryDecision> of(EntryKey key) {
    return review.on(key.canonical()).map(FolderReview::decision);
  }

  private static EntryDecision decision(ReviewDecision decision) {
    return switch (decision.verdict()) {
      case ACCEPT -> new EntryDecision.Accept();
      case RENAME -> new EntryDecision.Rename(String.valueOf(decision.to()));
      case DROP -> new EntryDecision.Drop();
    };
  }

  @Override
  public Optional<Decision> on(String canonical) {
    return review.on(canonical).map(FolderReview::toShow);
  }

  @Override
  public List<Decision> all() {
    return review.all().stream().map(FolderReview::toShow).toList();
  }

  private static Decision toShow(ReviewDecision decision) {
    return new Decision(
        decision.canonical(), decision.verdict().id(), decision.to(), decision.decidedAt());
  }

  @Override
  public String fingerprint() {
    return review.fingerprint();
  }
}
