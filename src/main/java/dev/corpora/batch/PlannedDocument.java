package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import java.nio.file.Path;

/**
 * A document and where its vocabulary goes.
 *
 * @param vocabPath from the output folder, parted by {@code /}
 * @param target the same as a path of the file system
 * @param wasInWork whether an earlier run died while the document was in work, perhaps because of
 *     it
 */
record PlannedDocument(
    DiscoveredDocument document, String vocabPath, Path target, boolean wasInWork) {}
