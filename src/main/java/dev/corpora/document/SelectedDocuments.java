package dev.corpora.document;

import dev.corpora.model.DocumentFormat;
import dev.corpora.storage.ContentHash;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The documents that a run is about, out of those that were found.
 *
 * @param base the folder that all relative paths start from, absolute
 * @param documents in the order that was asked for
 * @param unreadable what could not be looked at and may have been asked for
 * @param vocabularies of all documents that were found, selected or not, the relative path with
 *     that of its vocabulary: a selection never moves a vocabulary
 */
public record SelectedDocuments(
    Path base,
    List<DiscoveredDocument> documents,
    List<UnreadablePath> unreadable,
    Map<String, String> vocabularies) {

  /** Those of a hash that make a long number. */
  private static final int HASH_DIGITS = 16;

  public SelectedDocuments {
    documents = List.copyOf(documents);
    unreadable = List.copyOf(unreadable);
    vocabularies = Map.copyOf(vocabularies);
  }

  /** Selects from what was found. */
  public static SelectedDocuments of(DiscoveryResult found, SelectionOptions options) {
    Predicate<String> included =
        options.include().isEmpty() ? path -> true : anyOf(options.include());
    Predicate<String> excluded = anyOf(options.exclude());
    Stream<DiscoveredDocument> documents =
        found.documents().stream()
            .filter(document -> included.test(document.relativePath()))
            .filter(document -> !excluded.test(document.relativePath()))
            .sorted(options.order().comparator());
    if (options.limit().isPresent()) {
      documents = documents.limit(options.limit().getAsInt());
    }
    Predicate<String> ours =
        path -> options.shard().filter(shard -> !shard.has(hash(path))).isEmpty();
    List<UnreadablePath> unreadable =
        found.unreadable().stream()
            .filter(path -> isAskedFor(path.relativePath(), included, excluded))
            .filter(path -> ours.test(path.relativePath()))
            .toList();
    return new SelectedDocuments(
        found.base(),
        documents.filter(document -> ours.test(document.relativePath())).toList(),
        unreadable,
        OutputNames.assign(
            found.documents().stream().map(DiscoveredDocument::relativePath).toList()));
  }

  /** Those of them whose relative paths pass a test. */
  public SelectedDocuments only(Predicate<String> test) {
    return new SelectedDocuments(
        base,
        documents.stream().filter(document -> test.test(document.relativePath())).toList(),
        unreadable.stream().filter(path -> test.test(path.relativePath())).toList(),
        vocabularies);
  }

  /** The size of the documents in bytes, all together. */
  public long bytes() {
    return documents.stream().mapToLong(DiscoveredDocument::size).sum();
  }

  /** The same for a path on every machine. */
  private static long hash(String path) {
    return Long.parseUnsignedLong(ContentHash.hexOf(path).substring(0, HASH_DIGITS), 16);
  }

  /** A folder that cannot be looked into may hold documents of any name. */
  private static boolean isAskedFor(
      String path, Predicate<String> included, Predicate<String> excluded) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (DocumentFormat.ofFileName(name).isPresent()) {
      return included.test(path) && !excluded.test(path);
    }
    return !excluded.test(path) && !excluded.test(path + "/anything");
  }

  private static Predicate<String> anyOf(Collection<PathGlob> globs) {
    List<Predicate<String>> matchers = globs.stream().map(PathGlob::matcher).toList();
    return path -> matchers.stream().anyMatch(matcher -> matcher.test(path));
  }
}
