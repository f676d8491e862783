package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text in lower case, to count a phrase in it literally. Spaces, hyphens and
 * apostrophes between two words are alike; any other sign parts them. Immutable.
 */
final class TextIndex {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern JOINT = Pattern.compile("[\\s\\p{Z}'’‘/\u00ad‐‑-]+");
  private static final String GAP = "";

  private final Words prose = new Words();
  private final Words code = new Words();

  TextIndex(Iterable<TrainingBlock> blocks) {
    for (TrainingBlock block : blocks) {
      (block.kind() == BlockKind.CODE ? code : prose).add(block.text());
      block.code().forEach(code::add);
    }
  }

  /** Whether the text outside of listings has the phrase. */
  boolean holds(String phrase) {
    return prose.count(phrase) > 0;
  }

  /** Whether the phrase is written as code at least every other time. */
  boolean isCode(String phrase) {
    int asCode = code.count(phrase);
    return asCode > 0 && asCode * 2 >= prose.count(phrase);
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher word = WORD.matcher(lower);
    int end = 0;
    while (word.find()) {
      if (!words.isEmpty() && !JOINT.matcher(lower.substring(end, word.start())).matches()) {
        words.add(GAP);
      }
      words.add(word.group());
      end = word.end();
    }
    return words;
  }

  private static final class Words {

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    void add(String text) {
      for (String word : split(text)) {
        places.computeIfAbsent(word, w -> new ArrayList<>()).add(words.size());
        words.add(word);
      }
      words.add(GAP);
    }

    int count(String phrase) {
      List<String> wanted = split(phrase);
      int count = 0;
      if (!wanted.isEmpty()) {
        for (int at : places.getOrDefault(wanted.get(0), List.of())) {
          int end = at + wanted.size();
          count += end <= words.size() && words.subList(at, end).equals(wanted) ? 1 : 0;
        }
      }
      return count;
    }
  }
}
