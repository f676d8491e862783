package dev.corpora.cli;

import dev.corpora.ip.QueuedDocument;
import dev.corpora.ip.QueuedEntry;
import dev.corpora.ip.ReviewDecision;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.ip.ReviewQueue;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Which entry a person means. */
final class ReviewNames {

  private final ReviewQueue queue;
  private final ReviewDecisions decisions;
  private final CommandLine command;

  ReviewNames(ReviewQueue queue, ReviewDecisions decisions, CommandLine command) {
    this.queue = queue;
    this.decisions = decisions;
    this.command = command;
  }

  /**
   * The canonical form of an entry of the queue, or of one that was decided on before.
   *
   * @throws ParameterException where there is none
   */
  String canonical(String named) {
    String name = named.strip();
    for (QueuedDocument document : queue.documents().values()) {
      for (QueuedEntry entry : document.entries()) {
        boolean isMeant = entry.id().equals(name) || entry.canonical().equalsIgnoreCase(name);
        // What was renamed is decided under its old name.
        if (isMeant && !"rename".equals(entry.reviewed())) {
          return entry.canonical();
        }
      }
    }
    return decided(name);
  }

  /**
   * The canonical form of an entry that was decided on, by that or by its new name.
   *
   * @throws ParameterException where nothing was decided
   */
  String decided(String named) {
    String name = named.strip();
    for (ReviewDecision decision : decisions.all()) {
      if (decision.canonical().equalsIgnoreCase(name) || name.equalsIgnoreCase(decision.to())) {
        return decision.canonical();
      }
    }
    return idOfAccepted(name);
  }

  private String idOfAccepted(String name) {
    for (QueuedDocument document : queue.documents().values()) {
      for (QueuedEntry entry : document.entries()) {
        if (entry.id().equals(name) && decisions.on(entry.canonical()).isPresent()) {
          return entry.canonical();
        }
      }
    }
    throw new ParameterException(
        command,
        "there is no entry '" + name + "' to decide on; 'corpora review DIR --all' lists them");
  }
}
