package dev.corpora.text;

import dev.corpora.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Drops blocks that nobody could read, on pages that are otherwise good. */
final class IllegibleBlocks implements BlockStep {

  /** Shorter blocks, such as a lone symbol, harm nobody. */
  private static final int SHORTEST = 8;

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    List<Block> out = new ArrayList<>(blocks.size());
    TreeSet<Integer> pages = new TreeSet<>();
    int dropped = 0;
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      if (block.kind().isLanguage()
          && block.text().length() >= SHORTEST
          && Legibility.isIllegible(block.text())) {
        dropped++;
        run.droppedAsIllegible(block.text().length());
        Integer page = block.location().page();
        if (page != null) {
          pages.add(page);
        }
      } else {
        out.add(block);
      }
    }
    if (dropped > 0) {
      String where = pages.isEmpty() ? "" : " on " + PageRanges.name(List.copyOf(pages));
      run.warn("left out " + dropped + " illegible passages" + where);
    }
    return out;
  }
}
