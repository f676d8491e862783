package dev.corpora.batch;

import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.Problem;
import java.util.Optional;

/**
 * What a run would do with a document, and what it would find.
 *
 * @param document its path from the input's base folder
 * @param size in bytes
 * @param processed whether it would be processed, or skipped
 * @param reason why, as a word of small letters such as {@code new} or {@code unchanged}
 * @param expected what would become of it, as far as the check went
 * @param problem why that is no success; empty for one
 */
public record PreviewedDocument(
    String document,
    long size,
    boolean processed,
    String reason,
    DocumentCheck check,
    DocumentStatus expected,
    Optional<Problem> problem) {}
