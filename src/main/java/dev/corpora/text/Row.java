package dev.corpora.text;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Line;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on one base line of a column: mostly one line, or several parted by wide gaps.
 *
 * @param page its page's number
 * @param column where its column extends
 * @param lines from left to right, at least one
 * @param kind what it is found to be; {@link BlockKind#PARAGRAPH} until something else is found
 */
record Row(int page, Column column, List<Line> lines, BlockKind kind) {

  Row {
    lines = List.copyOf(lines);
  }

  Row withKind(BlockKind newKind) {
    return new Row(page, column, lines, newKind);
  }

  String text() {
    if (lines.size() == 1) {
      return lines.get(0).text();
    }
    return lines.stream().map(Line::text).collect(Collectors.joining(" "));
  }

  float left() {
    return lines.get(0).left();
  }

  float right() {
    return lines.get(lines.size() - 1).right();
  }

  float bottom() {
    return lines.get(0).bottom();
  }

  float fontSize() {
    return widest().fontSize();
  }

  boolean fixedWidth() {
    return lines.stream().allMatch(Line::fixedWidth);
  }

  boolean bold() {
    return lines.stream().allMatch(Line::bold);
  }

  private Line widest() {
    Line widest = lines.get(0);
    for (Line line : lines) {
      if (line.text().length() > widest.text().length()) {
        widest = line;
      }
    }
    return widest;
  }
}
