package dev.corpora.bench;

import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the program made of a folder of documents, as a child process as a user runs it.
 *
 * @param vocabularies by the document's name without its extension
 * @param elapsed from the start of the process to its end, Java's own start included
 */
public record TimedBatch(NavigableMap<String, Vocabulary> vocabularies, Duration elapsed) {

  private static final String EXTENSION = ".vocab.json";

  /** Exit codes after which there are vocabularies: all done, or some. */
  private static final List<Integer> USABLE = List.of(0, 75);

  /**
   * Runs {@code corpora batch}.
   *
   * @param documents a flat folder
   * @param output an empty folder
   * @param options more of the command line
   * @throws IOException where the program ends without vocabularies
   */
  public static TimedBatch run(Workplace workplace, Path documents, Path output, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                workplace.program().toString(),
                "batch",
                documents.toString(),
                "-o",
                output.toString(),
                "--quiet"));
    command.addAll(List.of(options));
    Path messages = output.resolveSibling(output.getFileName() + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(output.toFile())
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile());
    // A configuration file of this machine's user must not change what defaults are.
    builder.environment().put("XDG_CONFIG_HOME", output.toString());
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    if (!USABLE.contains(code)) {
      throw new IOException(
          String.join(" ", command)
              + " ended with exit code "
              + code
              + ":\n"
              + Files.readString(messages, StandardCharsets.UTF_8));
    }
    return new TimedBatch(read(output), elapsed);
  }

  /**
   * What was made of one document.
   *
   * @param name the document's, without its extension
   * @throws IOException where there is no vocabulary: the document failed
   */
  public Vocabulary vocabulary(String name) throws IOException {
    Vocabulary vocabulary = vocabularies.get(name);
    if (vocabulary == null) {
      throw new IOException("the program made no vocabulary of " + name);
    }
    return vocabulary;
  }

  /** The tokens of all documents. */
  public long tokens() {
    return vocabularies.values().stream().mapToLong(v -> v.metadata().tokenCount()).sum();
  }

  private static NavigableMap<String, Vocabulary> read(Path output) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(output)) {
      files = found.filter(file -> file.toString().endsWith(EXTENSION)).toList();
    }
    VocabularyReader reader = new VocabularyReader();
    NavigableMap<String, Vocabulary> vocabularies = new TreeMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      vocabularies.put(name.substring(0, name.length() - EXTENSION.length()), reader.read(file));
    }
    return vocabularies;
  }
}
