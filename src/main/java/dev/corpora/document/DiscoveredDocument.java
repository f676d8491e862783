package dev.corpora.document;

import dev.corpora.model.DocumentFormat;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A document that was found.
 *
 * @param path where it is
 * @param relativePath its path from the input's base folder, parted by {@code /} on every system:
 *     its name in manifest and messages
 * @param size in bytes
 * @param modified its last change as the file system tells it
 */
public record DiscoveredDocument(
    Path path, String relativePath, DocumentFormat format, long size, Instant modified) {}
