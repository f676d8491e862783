package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.util.List;

/**
 * One block of a manual's running text.
 *
 * @param kind what the block is to its reader
 * @param chapter the heading that it stands under, empty where there is none
 * @param text its text, white space collapsed, never empty
 * @param code the passages of the text that the manual marks as code
 */
record TrainingBlock(BlockKind kind, String chapter, String text, List<String> code) {

  int words() {
    return text.split(" ").length;
  }

  /** As a line of {@code blocks.tsv}: kind, page, which is left empty, chapter and text. */
  String asRow() {
    return String.join("\t", kind.name(), "", chapter, text);
  }
}
