package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what Project Gutenberg puts before and behind its documents: the text stands between two
 * lines of asterisks that say so, all else is its licence and its conditions.
 */
final class GutenbergFrame implements BlockStep {

  private static final Pattern START =
      Pattern.compile(
          "\\*{3}\\s?START OF (?:THE|THIS) PROJECT GUTENBERG E", Pattern.CASE_INSENSITIVE);

  private static final Pattern END =
      Pattern.compile(
          "\\*{3}\\s?END OF (?:THE|THIS) PROJECT GUTENBERG E", Pattern.CASE_INSENSITIVE);

  private static final String STARS = "***";

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    int start = -1;
    int end = blocks.size();
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      String text = blocks.get(i).text();
      if (!text.contains(STARS)) {
        continue;
      }
      if (start < 0 && i < blocks.size() / 2 && START.matcher(text).find()) {
        start = i;
      } else if (end == blocks.size() && END.matcher(text).find()) {
        end = i;
      }
    }
    List<Block> out = new ArrayList<>(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      if ((i <= start || i >= end) && blocks.get(i).kind().isLanguage()) {
        out.set(i, blocks.get(i).withKind(BlockKind.LICENCE));
      }
    }
    return out;
  }
}
