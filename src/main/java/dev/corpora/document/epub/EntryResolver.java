package dev.corpora.document.epub;

import java.util.Optional;

/** Finds the entry that a reference means. */
final class EntryResolver {

  private final EpubArchive archive;

  EntryResolver(EpubArchive archive) {
    this.archive = archive;
  }

  /**
   * The entry that a reference means, spelled exactly rather than in another letter case.
   *
   * @param from the entry that holds the reference; empty for the archive's root
   */
  Optional<EpubArchive.Found> resolve(String from, String href) {
    Optional<EpubArchive.Found> inexact = Optional.empty();
    for (String candidate : Href.candidates(from, href)) {
      Optional<EpubArchive.Found> found = archive.find(candidate);
      if (found.isPresent() && found.get().exact()) {
        return found;
      }
      inexact = inexact.or(() -> found);
    }
    return inexact;
  }
}
