package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects blocks in reading order and files each under the heading before it. Not thread-safe. */
final class BlockCollector {

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final int CHAPTER_LENGTH = 80;

  private final List<TrainingBlock> blocks = new ArrayList<>();
  private String chapter = "";

  /** Adds a block, {@link InlineCode} marked in its text; nothing but white space is left out. */
  void add(BlockKind kind, String marked) {
    String text = WHITE_SPACE.matcher(InlineCode.unmarked(marked)).replaceAll(" ").strip();
    if (text.isEmpty()) {
      return;
    }
    if (kind == BlockKind.HEADING) {
      chapter = text.substring(0, Math.min(CHAPTER_LENGTH, text.length()));
    }
    blocks.add(new TrainingBlock(kind, chapter, text, InlineCode.passages(marked)));
  }

  List<TrainingBlock> blocks() {
    return List.copyOf(blocks);
  }
}
