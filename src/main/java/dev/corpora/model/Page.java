package dev.corpora.model;

import java.util.List;

/**
 * A page of a document with fixed pages.
 *
 * @param number counted from 1 as a viewer counts
 * @param width in points
 * @param height in points
 * @param lines in the order in which the document draws them
 * @param images how many images the page draws; a page with images and no lines is likely a scan
 */
public record Page(int number, float width, float height, List<Line> lines, int images) {

  public Page {
    lines = List.copyOf(lines);
  }

  /** The same page with other lines. */
  public Page withLines(List<Line> newLines) {
    return new Page(number, width, height, newLines, images);
  }
}
