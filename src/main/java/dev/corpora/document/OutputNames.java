package dev.corpora.document;

import dev.corpora.storage.ContentHash;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Names the vocabulary of each document so that no two share a name, whatever the file system that
 * they are written to makes of letter case and of Unicode's normal forms.
 *
 * <p>A vocabulary stands where its document stands and is named after the document's stem. Where
 * that is not enough, its name grows by one step at a time: the extension, a short hash of the
 * document's path, the whole hash. In a clash between different steps the shorter name gives way,
 * so that documents which share a stem keep {@code <stem>.<ext>} whoever else is there.
 */
public final class OutputNames {

  /** The end of every vocabulary's name. */
  public static final String SUFFIX = ".vocab.json";

  /** The longest name in bytes of UTF-8 that file systems allow. */
  private static final int LONGEST_NAME = 255;

  private static final int SHORT_HASH = 8;

  private enum Step {
    STEM,
    EXTENSION,
    SHORT_HASH,
    HASH;

    boolean isHashed() {
      return this == SHORT_HASH || this == HASH;
    }

    Step next() {
      return switch (this) {
        case STEM -> EXTENSION;
        case EXTENSION -> SHORT_HASH;
        case SHORT_HASH, HASH -> HASH;
      };
    }
  }

  private OutputNames() {}

  /**
   * The vocabularies' paths; they depend on the set of documents alone, not on its order.
   *
   * @param relativePaths the documents', parted by {@code /}
   * @return each document's path with its vocabulary's, likewise relative and parted by {@code /}
   */
  public static Map<String, String> assign(Collection<String> relativePaths) {
    Map<String, Step> steps = new TreeMap<>();
    relativePaths.forEach(path -> steps.put(path, Step.STEM));
    Map<String, List<String>> byName = new TreeMap<>();
    for (String path : steps.keySet()) {
      byName.computeIfAbsent(key(path, Step.STEM), unused -> new ArrayList<>()).add(path);
    }
    Queue<String> unchecked = new ArrayDeque<>(byName.keySet());
    for (String key = unchecked.poll(); key != null; key = unchecked.poll()) {
      List<String> clashing = byName.getOrDefault(key, List.of());
      while (clashing.size() > 1) {
        // Ends: at the last step a name holds the whole hash of a path that is in the set once.
        List<String> giveWay = lowest(clashing, steps);
        clashing.removeAll(giveWay);
        for (String path : giveWay) {
          Step step = stepOf(steps, path).next();
          steps.put(path, step);
          String newKey = key(path, step);
          byName.computeIfAbsent(newKey, unused -> new ArrayList<>()).add(path);
          unchecked.add(newKey);
        }
      }
    }
    Map<String, String> names = new TreeMap<>();
    steps.forEach((path, step) -> names.put(path, name(path, step)));
    return names;
  }

  /**
   * A document's name without its folders and its extension.
   *
   * @param relativePath parted by {@code /}
   */
  public static String stem(String relativePath) {
    String name = fileName(relativePath);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static List<String> lowest(List<String> paths, Map<String, Step> steps) {
    Step lowest = Step.HASH;
    for (String path : paths) {
      Step step = stepOf(steps, path);
      lowest = step.compareTo(lowest) < 0 ? step : lowest;
    }
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      if (stepOf(steps, path) == lowest) {
        found.add(path);
      }
    }
    return found;
  }

  private static String key(String path, Step step) {
    return folded(name(path, step));
  }

  private static Step stepOf(Map<String, Step> steps, String path) {
    return steps.getOrDefault(path, Step.STEM);
  }

  private static String name(String relativePath, Step step) {
    String folder = relativePath.substring(0, relativePath.lastIndexOf('/') + 1);
    String name = step == Step.STEM ? stem(relativePath) : fileName(relativePath);
    String end = SUFFIX;
    if (step.isHashed() || bytes(name + end) > LONGEST_NAME) {
      String hash = ContentHash.hexOf(relativePath);
      end = "." + (step == Step.HASH ? hash : hash.substring(0, SHORT_HASH)) + SUFFIX;
    }
    return folder + cut(name, LONGEST_NAME - bytes(end)) + end;
  }

  /** The longest beginning of a name that takes no more than the bytes; no character is halved. */
  private static String cut(String name, int bytes) {
    int end = 0;
    int used = 0;
    while (end < name.length()) {
      int next = name.offsetByCodePoints(end, 1);
      used += bytes(name.substring(end, next));
      if (used > bytes) {
        break;
      }
      end = next;
    }
    return name.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String fileName(String relativePath) {
    return relativePath.substring(relativePath.lastIndexOf('/') + 1);
  }

  /** Equal for all names that any usual file system takes for the same. */
  private static String folded(String name) {
    String upper = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
  }
}
