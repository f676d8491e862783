package dev.corpora.document;

import java.nio.file.Path;
import java.util.List;

/**
 * What a search for documents found.
 *
 * @param base the folder that all relative paths start from, absolute
 * @param documents each document once, sorted by relative path
 * @param unreadable what could not be looked at, sorted by relative path
 */
public record DiscoveryResult(
    Path base, List<DiscoveredDocument> documents, List<UnreadablePath> unreadable) {

  public DiscoveryResult {
    documents = List.copyOf(documents);
    unreadable = List.copyOf(unreadable);
  }
}
