package dev.corpora.ip;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a block list comes from.
 *
 * @param file empty for the list that ships
 */
public record BlockListSource(Optional<Path> file) {

  /** What the list that ships is called. */
  public static final String BUILTIN_NAME = "builtin";

  /** The list that ships. */
  public static final BlockListSource BUILTIN = new BlockListSource(Optional.empty());

  /** A list of the user's own. */
  public static BlockListSource of(Path file) {
    return new BlockListSource(Optional.of(file));
  }

  /** As the option {@code --blocklist} takes it. */
  @Override
  public String toString() {
    return file.map(Path::toString).orElse(BUILTIN_NAME);
  }
}
