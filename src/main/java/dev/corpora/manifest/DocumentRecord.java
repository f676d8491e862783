package dev.corpora.manifest;

import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest says of one document.
 *
 * @param sourceHash {@code sha256:} and hexadecimal; null before the document was read
 * @param size in bytes
 * @param modifiedAt the document's last change as the file system told it
 * @param settings the hash of the settings that its vocabulary depends on; null before it was
 *     processed
 * @param vocabPath its vocabulary's path from the output folder, parted by {@code /}; null where
 *     none was written
 * @param vocabHash {@code sha256:} and hexadecimal of the vocabulary's bytes; null where none was
 *     written
 * @param vocabSize the vocabulary's size in bytes; 0 where none was written
 * @param vocabModifiedAt the vocabulary's time of change after it was written; null where none was
 *     written
 * @param attempts how often it was tried, in the run that completed it
 * @param duration of all attempts, kept to the millisecond
 * @param completedAt null before
 * @param problem why it failed or is partial; null otherwise
 * @param warnings a sentence each
 * @param stages the stages that are done and kept, where there is no vocabulary yet; empty
 *     otherwise
 * @param modelUse what a language model was asked for it, in the run that completed it
 */
public record DocumentRecord(
    DocumentStatus status,
    @Nullable String sourceHash,
    long size,
    Instant modifiedAt,
    @Nullable String settings,
    @Nullable String vocabPath,
    @Nullable String vocabHash,
    long vocabSize,
    @Nullable Instant vocabModifiedAt,
    int termCount,
    int flaggedCount,
    int attempts,
    Duration duration,
    @Nullable Instant completedAt,
    @Nullable Problem problem,
    List<String> warnings,
    List<String> stages,
    ModelUse modelUse) {

  public DocumentRecord {
    warnings = List.copyOf(warnings);
    stages = List.copyOf(stages);
    duration = Duration.ofMillis(duration.toMillis());
  }
}
