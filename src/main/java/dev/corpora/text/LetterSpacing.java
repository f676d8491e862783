package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Joins letters set apart for emphasis: {@code C H A P T E R} becomes {@code CHAPTER}. Where
 * several words are spaced so, the document's own words tell them apart.
 */
final class LetterSpacing implements BlockStep {

  private static final int FEWEST_LETTERS = 4;

  private static final int LONGEST_WORD = 30;

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    WordCounts words = null;
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.CODE || !isSpaced(block.text())) {
        out.add(block);
        continue;
      }
      words = words == null ? count(blocks) : words;
      out.add(block.withText(split(block.text().replace(" ", ""), words)));
    }
    return out;
  }

  private static WordCounts count(List<Block> blocks) {
    WordCounts words = new WordCounts();
    blocks.forEach(block -> words.add(block.text(), false));
    return words;
  }

  /** Whether a text is single capitals throughout, parted by spaces, and not an alphabet. */
  private static boolean isSpaced(String text) {
    int letters = 0;
    int steps = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i % 2 == 1 ? c != ' ' : !Character.isUpperCase(c)) {
        return false;
      }
      if (i % 2 == 0) {
        letters++;
        if (i > 0 && c == text.charAt(i - 2) + 1) {
          steps++;
        }
      }
    }
    return letters >= FEWEST_LETTERS && steps < letters / 2;
  }

  /** Parts letters into the fewest of the document's words, or not at all. */
  private static String split(String letters, WordCounts words) {
    int n = letters.length();
    int[] fewest = new int[n + 1];
    int[] from = new int[n + 1];
    String lower = letters.toLowerCase(Locale.ROOT);
    for (int end = 1; end <= n; end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        boolean isWord = end - start > 1 && words.of(lower.substring(start, end)) > 0;
        if (isWord && fewest[start] != Integer.MAX_VALUE && fewest[start] + 1 < fewest[end]) {
          fewest[end] = fewest[start] + 1;
          from[end] = start;
        }
      }
    }
    if (fewest[n] == Integer.MAX_VALUE) {
      return letters;
    }
    StringBuilder out = new StringBuilder(letters);
    for (int at = from[n]; at > 0; at = from[at]) {
      out.insert(at, ' ');
    }
    return out.toString();
  }
}
