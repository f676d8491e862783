package dev.corpora.document.epub;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each block the chapter that it stands in: the nearest heading above of the first or second
 * level, which is the chapter or section that a reader finds in the table of contents; deeper
 * headings are often run into the text. A file that has no such heading counts its own highest
 * level; one without any headings goes by its label in the table of contents, or goes on with the
 * chapter before it, as files do that were cut at a size.
 */
final class ChapterLocator {

  private static final int CHAPTER_LEVEL = 2;
  private static final int LONGEST_NAME = 200;

  private Location location = Location.UNKNOWN;

  /**
   * The blocks of the next file with their locations.
   *
   * @param label the file's in the table of contents
   */
  List<Block> locate(List<TextBlock> blocks, Optional<NavigationLabels.Label> label) {
    int level = level(blocks);
    label
        .filter(found -> found.ofWholeFile() || level == 0)
        .ifPresent(found -> enter(found.text()));
    List<Block> located = new ArrayList<>();
    boolean first = true;
    for (TextBlock block : blocks) {
      if (block.kind() == BlockKind.HEADING && block.headingLevel() <= level) {
        enter(first ? fullest(block.text(), label) : block.text());
        first = false;
      }
      located.add(new Block(block.kind(), block.text(), location));
    }
    return located;
  }

  /** The label where it begins with the heading and says more: a chapter's number and title. */
  private static String fullest(String heading, Optional<NavigationLabels.Label> label) {
    return label
        .filter(NavigationLabels.Label::ofWholeFile)
        .map(NavigationLabels.Label::text)
        .filter(text -> text.startsWith(heading))
        .orElse(heading);
  }

  /** The deepest level that counts; 0 where there is no heading. */
  private static int level(List<TextBlock> blocks) {
    int highest = 0;
    for (TextBlock block : blocks) {
      if (block.kind() == BlockKind.HEADING && (highest == 0 || block.headingLevel() < highest)) {
        highest = block.headingLevel();
      }
    }
    return highest == 0 ? 0 : Math.max(highest, CHAPTER_LEVEL);
  }

  private void enter(@Nullable String heading) {
    if (heading != null && !heading.isBlank()) {
      String name =
          heading.length() <= LONGEST_NAME
              ? heading
              : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_NAME / 2)) + "\u2026";
      location = new Location(null, name);
    }
  }
}
