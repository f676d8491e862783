package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables of contents and indexes in a document without pages: the blocks under a heading that
 * announces them, as long as they are short and no sentences.
 */
final class FlowingListings implements BlockStep {

  private static final int LONGEST_ENTRY = 160;

  private static final double MOST = 0.8;

  private static final int FEWEST = 3;

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    List<Block> out = new ArrayList<>(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      if (blocks.get(i).kind() != BlockKind.HEADING) {
        continue;
      }
      BlockKind kind = ListingHeadings.kindUnder(blocks.get(i).text()).orElse(BlockKind.PARAGRAPH);
      if (kind == BlockKind.CONTENTS || kind == BlockKind.INDEX) {
        markUnder(out, i + 1, kind);
      }
    }
    return out;
  }

  private static void markUnder(List<Block> blocks, int from, BlockKind kind) {
    int end = from;
    int entries = 0;
    while (end < blocks.size()
        && (blocks.get(end).kind() != BlockKind.HEADING || isLetter(blocks.get(end).text()))) {
      String text = blocks.get(end).text();
      if (text.length() <= LONGEST_ENTRY && !text.endsWith(".")) {
        entries++;
      }
      end++;
    }
    if (entries >= FEWEST && entries >= MOST * (end - from)) {
      for (int i = from; i < end; i++) {
        blocks.set(i, blocks.get(i).withKind(kind));
      }
    }
  }

  /** The headings within an index: A, B, C, Symbols. */
  private static boolean isLetter(String heading) {
    return heading.length() <= 2;
  }
}
