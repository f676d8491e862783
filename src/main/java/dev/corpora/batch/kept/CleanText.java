package dev.corpora.batch.kept;

import dev.corpora.model.CleanDocument;
import dev.corpora.model.Problem;
import java.util.Optional;

/**
 * A document's text: what the stage PARSE finds.
 *
 * @param cut that there is more of it
 */
public record CleanText(CleanDocument document, Optional<Problem> cut) {}
