package dev.corpora.export.page;

import dev.corpora.model.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document, as the page tells of it.
 *
 * @param path from the input's base folder, parted by {@code /}
 * @param status success, partial, failed and so on
 * @param size in bytes; 0 where nobody knows it
 * @param attempts how often it was tried in the run that completed it; 0 where nobody knows
 * @param duration of all attempts; null where nobody knows it
 * @param stages the time in each stage, by the stage's name; empty where nobody knows it
 * @param problem why it failed or is partial; null otherwise
 * @param warnings a sentence each
 */
public record PageDocument(
    String path,
    String status,
    long size,
    int attempts,
    @Nullable Duration duration,
    SortedMap<String, Duration> stages,
    @Nullable Problem problem,
    List<String> warnings) {

  public PageDocument {
    stages = Collections.unmodifiableSortedMap(new TreeMap<>(stages));
    warnings = List.copyOf(warnings);
  }

  /** A document of which nothing is known but that there is a vocabulary of it. */
  static PageDocument ofVocabulary(
      String path, String status, @Nullable Problem problem, List<String> warnings) {
    return new PageDocument(path, status, 0, 0, null, new TreeMap<>(), problem, warnings);
  }
}
