package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects blocks in reading order and files each under the heading before it. Not thread-safe. */
final class BlockCollector {

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CODE =
      Pattern.compile(InlineCode.BEGIN + "([^" + InlineCode.END + "]*)" + InlineCode.END);
  private static final int CHAPTER_LENGTH = 80;

  private final List<TrainingBlock> blocks = new ArrayList<>();
  private String chapter = "";

  /** Adds a block; text of nothing but white space is left out. */
  void add(BlockKind kind, String text) {
    List<String> code = CODE.matcher(text).results().map(m -> m.group(1).strip()).toList();
    String plain = InlineCode.unmarked(text);
    String collapsed = WHITE_SPACE.matcher(plain).replaceAll(" ").strip();
    if (collapsed.isEmpty()) {
      return;
    }
    if (kind == BlockKind.HEADING) {
      chapter = collapsed.substring(0, Math.min(CHAPTER_LENGTH, collapsed.length()));
    }
    blocks.add(new TrainingBlock(kind, chapter, collapsed, code));
  }

  List<TrainingBlock> blocks() {
    return List.copyOf(blocks);
  }
}
