package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds lists of references: what stands between a heading that announces them and the next
 * heading, where most of it looks like references (a year, an address, a mark in brackets).
 */
final class BibliographyBlocks implements BlockStep {

  private static final double MOST = 0.4;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "^\\[[^\\]]{1,30}\\]|\\b(?:1[5-9]|20)\\d\\d\\b|\\bISBN\\b|\\bdoi\\b|https?://|\\bpp\\.|\\bvol\\.",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    List<Block> out = new ArrayList<>(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING
          && ListingHeadings.kindUnder(block.text())
              .filter(kind -> kind == BlockKind.BIBLIOGRAPHY)
              .isPresent()) {
        markUnder(out, i + 1);
      }
    }
    return out;
  }

  private static void markUnder(List<Block> blocks, int from) {
    int end = from;
    int references = 0;
    String chapter = from < blocks.size() ? blocks.get(from).location().chapter() : null;
    boolean isChapter =
        chapter != null
            && ListingHeadings.kindUnder(chapter)
                .filter(kind -> kind == BlockKind.BIBLIOGRAPHY)
                .isPresent();
    while (end < blocks.size()
        && (isChapter
            ? Objects.equals(chapter, blocks.get(end).location().chapter())
            : blocks.get(end).kind() != BlockKind.HEADING)) {
      if (REFERENCE.matcher(blocks.get(end).text()).find()) {
        references++;
      }
      end++;
    }
    if (references >= MOST * (end - from)) {
      for (int i = from; i < end; i++) {
        blocks.set(i, blocks.get(i).withKind(BlockKind.BIBLIOGRAPHY));
      }
    }
  }
}
