package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;

/** Sets lines on a page of 400 by 600 points, ten points high, six points a letter. */
final class PageBuilder {

  static final float LETTER = 5;

  private final List<Line> lines = new ArrayList<>();
  private final int number;
  private int images;

  PageBuilder(int number) {
    this.number = number;
  }

  PageBuilder line(float left, float bottom, String text) {
    return line(left, bottom, text, 10, false, false);
  }

  PageBuilder line(
      float left, float bottom, String text, float size, boolean fixedWidth, boolean bold) {
    float width = text.length() * LETTER * size / 10;
    lines.add(new Line(text, left, bottom - size, left + width, bottom, size, fixedWidth, bold));
    return this;
  }

  /** A justified line that fills a column from its left to its right edge. */
  PageBuilder full(float left, float right, float bottom, String text) {
    lines.add(new Line(text, left, bottom - 10, right, bottom, 10, false, false));
    return this;
  }

  PageBuilder images(int count) {
    images = count;
    return this;
  }

  Page build() {
    return new Page(number, 400, 600, lines, images);
  }
}
