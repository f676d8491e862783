package dev.corpora.nlp;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.CleanDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a sample of a document's text from all of its length: the start alone is often a licence, a
 * title page or a foreword in another language.
 */
final class TextSample {

  private static final int CHARACTERS = 40_000;
  private static final int PER_BLOCK = 1_000;

  private TextSample() {}

  /** Stretches of the document's prose, of other language blocks where it has none. */
  static List<String> of(CleanDocument document) {
    List<Block> prose =
        document.blocks().stream()
            .filter(
                block -> block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
            .toList();
    List<Block> blocks =
        prose.isEmpty()
            ? document.blocks().stream().filter(block -> block.kind().isLanguage()).toList()
            : prose;
    long length = 0;
    for (Block block : blocks) {
      length += Math.min(block.text().length(), PER_BLOCK);
    }
    double share = length <= CHARACTERS ? 1 : (double) CHARACTERS / length;
    List<String> sample = new ArrayList<>();
    double due = 1;
    for (Block block : blocks) {
      due += share;
      if (due >= 1) {
        due -= 1;
        sample.add(block.text().substring(0, Math.min(block.text().length(), PER_BLOCK)));
      }
    }
    return sample;
  }
}
