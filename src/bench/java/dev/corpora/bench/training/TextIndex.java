package dev.corpora.bench.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, to ask whether it holds a phrase literally, whatever its case. Immutable. */
final class TextIndex {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern JOINT = Pattern.compile("[\\s\\p{Z}'’‘/\u00ad‐‑-]+");

  private final List<String> words = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();

  private final Map<String, Integer> code = new HashMap<>();

  TextIndex(Iterable<TrainingBlock> blocks) {
    for (TrainingBlock block : blocks) {
      for (String word : split(block.text())) {
        places.computeIfAbsent(word, w -> new ArrayList<>()).add(words.size());
        words.add(word);
      }
      words.add("");
      for (String passage : block.code()) {
        code.merge(String.join(" ", split(passage)), 1, Integer::sum);
      }
    }
  }

  boolean holds(String phrase) {
    return count(phrase) > 0;
  }

  /** Whether the text writes the phrase as code at least every other time. */
  boolean isCode(String phrase) {
    int asCode = code.getOrDefault(String.join(" ", split(phrase)), 0);
    return asCode > 0 && asCode * 2 >= count(phrase);
  }

  private int count(String phrase) {
    List<String> wanted = split(phrase);
    if (wanted.isEmpty()) {
      return 0;
    }
    int count = 0;
    for (int at : places.getOrDefault(wanted.get(0), List.of())) {
      if (at + wanted.size() <= words.size()
          && words.subList(at, at + wanted.size()).equals(wanted)) {
        count++;
      }
    }
    return count;
  }

  /** The words in lower case; an empty one stands where anything but a space, hyphen or apostrophe parts two words. */
  private static List<String> split(String text) {
    List<String> found = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher m = WORD.matcher(lower);
    int end = 0;
    while (m.find()) {
      if (!found.isEmpty() && !JOINT.matcher(lower.substring(end, m.start())).matches()) {
        found.add("");
      }
      found.add(m.group());
      end = m.end();
    }
    return found;
  }
}
