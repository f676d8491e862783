package dev.corpora.vocabulary;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Earlier contents of a file, beside it under its name and the time of its last change: {@code
 * master.vocab.json.20260204T153045123Z}.
 */
final class Backups {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path target;
  private final int kept;
  private final Pattern names;

  /**
   * @param kept how many are kept, the newest
   */
  Backups(Path target, int kept) {
    this.target = target;
    this.kept = kept;
    this.names = Pattern.compile(Pattern.quote(name(target)) + "\\.\\d{8}T\\d{9}Z");
  }

  /** Keeps the target's content under another name, before it is replaced; it stays where it is. */
  Optional<Path> keep() throws IOException {
    if (kept == 0 || !Files.exists(target)) {
      return Optional.empty();
    }
    Instant changed = Files.getLastModifiedTime(target).toInstant();
    Path backup = target.resolveSibling(name(target) + "." + TIME.format(changed));
    try {
      // A name more for the same content costs nothing, as the target is replaced and not changed.
      Files.createLink(backup, target);
    } catch (FileAlreadyExistsException e) {
      return Optional.of(backup);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return Optional.of(backup);
  }

  /** Removes those that are too many, the oldest first. */
  void prune() throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            target.toAbsolutePath().getParent(), file -> names.matcher(name(file)).matches())) {
      files.forEach(all::add);
    }
    Collections.sort(all);
    for (Path old : all.subList(0, Math.max(0, all.size() - kept))) {
      Files.delete(old);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
