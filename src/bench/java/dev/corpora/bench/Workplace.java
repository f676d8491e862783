package dev.corpora.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a benchmark works with.
 *
 * @param program the packaged program
 * @param scratch a folder for documents and vocabularies; what is left there may be looked at
 * @param out gets the figures
 */
public record Workplace(Path program, Path scratch, PrintStream out) {

  /** An empty folder of that name in the scratch folder; what an earlier run left is deleted. */
  public Path emptyFolder(String name) throws IOException {
    Path folder = scratch.resolve(name);
    if (Files.exists(folder)) {
      List<Path> leftovers;
      try (Stream<Path> found = Files.walk(folder)) {
        leftovers = found.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    return Files.createDirectories(folder);
  }
}
