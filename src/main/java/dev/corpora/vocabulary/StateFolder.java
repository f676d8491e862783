package dev.corpora.vocabulary;

import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder {@code .corpora/consolidation} beside a master vocabulary, for what the next
 * consolidation may use and for what this one sorts. Whoever uses it holds the lock of the folder
 * that the master is in.
 */
final class StateFolder {

  private final Path folder;
  private final String master;

  StateFolder(Path target) {
    folder = target.resolveSibling(".corpora").resolve("consolidation");
    master = String.valueOf(target.getFileName());
  }

  /** Makes the folder, and removes what consolidations that died have left there. */
  void prepare() throws IOException {
    AtomicFile.createFolders(folder);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ".corpora-tmp-*")) {
      for (Path left : all) {
        remove(left);
      }
    }
  }

  private static void remove(Path left) throws IOException {
    if (Files.isDirectory(left)) {
      try (Stream<Path> files = Files.list(left)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.delete(left);
  }

  Path path() {
    return folder;
  }

  /** The latest state, where it and its contributions are there. */
  Optional<ConsolidationState> state() {
    return ConsolidationState.read(stateFile())
        .filter(state -> Files.isRegularFile(folder.resolve(state.contributions())));
  }

  /** A name for the contributions of a new state. */
  String newContributions() {
    return prefix() + UUID.randomUUID();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Replaces the state, and removes the contributions of all earlier ones. */
  void replace(ConsolidationState state) throws IOException {
    state.write(stateFile());
    removeContributionsBut(state.contributions());
  }

  /** Forgets the state. */
  void forget() throws IOException {
    Files.deleteIfExists(stateFile());
    removeContributionsBut("");
  }

  private void removeContributionsBut(String kept) throws IOException {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, file -> isContributions(name(file)))) {
      for (Path file : all) {
        if (!name(file).equals(kept)) {
          Files.delete(file);
        }
      }
    }
  }

  private boolean isContributions(String name) {
    return name.startsWith(prefix());
  }

  private Path stateFile() {
    return folder.resolve(master + ".state.json");
  }

  private String prefix() {
    return master + ".contributions-";
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
