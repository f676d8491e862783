package dev.corpora.document.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * The page as it is displayed: cropped, turned as the page asks for, its origin in the top left
 * corner and y growing downwards.
 *
 * @param toDisplay from the page's own coordinates
 * @param width in points
 * @param height in points
 */
record PageFrame(Matrix toDisplay, float width, float height) {

  static PageFrame of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    float left = crop.getLowerLeftX();
    float low = crop.getLowerLeftY();
    float right = crop.getUpperRightX();
    float high = crop.getUpperRightY();
    return switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> new PageFrame(new Matrix(0, 1, 1, 0, -low, -left), high - low, right - left);
      case 180 -> new PageFrame(new Matrix(-1, 0, 0, 1, right, -low), right - left, high - low);
      case 270 -> new PageFrame(new Matrix(0, -1, -1, 0, high, right), high - low, right - left);
      default -> new PageFrame(new Matrix(1, 0, 0, -1, -left, high), right - left, high - low);
    };
  }

  /** The page as it lies once text that runs in a direction runs to the right. */
  PageFrame turned(Direction direction) {
    Matrix turn =
        switch (direction) {
          case RIGHT -> new Matrix();
          case DOWN -> new Matrix(0, -1, 1, 0, 0, width);
          case LEFT -> new Matrix(-1, 0, 0, -1, width, height);
          case UP -> new Matrix(0, 1, -1, 0, height, 0);
        };
    boolean swapped = direction == Direction.DOWN || direction == Direction.UP;
    return new PageFrame(turn, swapped ? height : width, swapped ? width : height);
  }
}
