package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** Joins blocks whose letters are set apart for emphasis. */
final class LetterSpacing implements BlockStep {

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    WordCounts words = null;
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.CODE || !SpacedLetters.isSpaced(block.text())) {
        out.add(block);
        continue;
      }
      words = words == null ? count(blocks) : words;
      out.add(block.withText(SpacedLetters.join(block.text(), words)));
    }
    return out;
  }

  private static WordCounts count(List<Block> blocks) {
    WordCounts words = new WordCounts();
    blocks.forEach(block -> words.add(block.text(), false));
    return words;
  }
}
