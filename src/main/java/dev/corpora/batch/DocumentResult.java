package dev.corpora.batch;

import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a document that was tried in this run ended.
 *
 * @param document its path from the input's base folder
 * @param status {@link DocumentStatus#SUCCESS}, {@link DocumentStatus#PARTIAL}, {@link
 *     DocumentStatus#FAILED}, or {@link DocumentStatus#SKIPPED} where it was left alone on purpose
 * @param problem why it is not a success; empty for a success
 * @param warnings a sentence each
 * @param termCount the entries of its vocabulary
 * @param flaggedCount those of them that are flagged
 * @param unclassifiedCount those of them without a category
 * @param attempts one or two
 * @param duration of all attempts
 * @param stageTimes the part of it that was spent in each stage
 * @param modelUse what a language model was asked for it, in its last attempt
 * @param bytes the document's size
 * @param vocabulary what was written; empty where nothing was
 */
public record DocumentResult(
    String document,
    DocumentStatus status,
    Optional<Problem> problem,
    List<String> warnings,
    int termCount,
    int flaggedCount,
    int unclassifiedCount,
    int attempts,
    Duration duration,
    StageTimes stageTimes,
    long bytes,
    Optional<Path> vocabulary,
    ModelUse modelUse) {

  public DocumentResult {
    warnings = List.copyOf(warnings);
  }

  /** A document that was done before and is as it was. */
  static DocumentResult unchanged(String document, long bytes) {
    return new DocumentResult(
        document,
        DocumentStatus.SKIPPED,
        Optional.empty(),
        List.of(),
        0,
        0,
        0,
        1,
        Duration.ZERO,
        StageTimes.NONE,
        bytes,
        Optional.empty(),
        ModelUse.NONE);
  }

  /** Whether a later run may do better: it failed, is partial, or was held by another program. */
  public boolean isForLater() {
    return status == DocumentStatus.FAILED
        || status == DocumentStatus.PARTIAL
        || problem.filter(p -> p.kind() == FailureKind.LOCKED).isPresent();
  }
}
