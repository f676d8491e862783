package dev.corpora.text;

import dev.corpora.model.Block;
import java.util.List;

/** One clean-up of a document's blocks. Steps keep nothing between two documents. */
@FunctionalInterface
interface BlockStep {

  /** Returns the blocks that remain, in reading order. */
  List<Block> apply(List<Block> blocks, CleaningRun run);
}
