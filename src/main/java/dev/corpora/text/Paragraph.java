package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Location;
import java.util.Optional;

/** A block while its rows are put together. */
final class Paragraph {

  private final BlockKind kind;
  private final Location location;
  private final StringBuilder text = new StringBuilder();
  private final Row first;
  private Row last;
  private int rows = 1;
  private int rowsInColumn = 1;
  private float right;
  private float distance = Float.NaN;

  Paragraph(BlockKind kind, Row first, Location location) {
    this.kind = kind;
    this.first = first;
    this.last = first;
    this.location = location;
    this.right = first.right();
    text.append(first.text());
  }

  void add(Row row, HyphenJoiner joiner) {
    joiner.append(text, row.text());
    if (row.page() == last.page() && row.bottom() > last.bottom()) {
      distance = row.bottom() - last.bottom();
      right = Math.max(right, row.right());
    } else {
      rowsInColumn = 0;
      right = row.right();
      distance = Float.NaN;
    }
    last = row;
    rows++;
    rowsInColumn++;
  }

  BlockKind kind() {
    return kind;
  }

  Row first() {
    return first;
  }

  Row last() {
    return last;
  }

  int rows() {
    return rows;
  }

  /** How many of its rows stand in the present column. */
  int rowsInColumn() {
    return rowsInColumn;
  }

  /** Where its longest row in the present column ends. */
  float right() {
    return right;
  }

  /** The distance of its last two base lines, or not a number where there are no two. */
  float distance() {
    return distance;
  }

  /** Whether its text so far ends as a sentence does. */
  boolean isClosed() {
    return Sentences.isClosed(text);
  }

  boolean endsInHyphen() {
    return text.length() > 1
        && WordCounts.isHyphen(text.charAt(text.length() - 1))
        && Character.isLetter(text.charAt(text.length() - 2));
  }

  Optional<Block> block() {
    String plain = Spacing.plain(text);
    return plain.isEmpty() ? Optional.empty() : Optional.of(new Block(kind, plain, location));
  }
}
