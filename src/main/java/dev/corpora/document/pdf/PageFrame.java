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

  /** A box on the displayed page. */
  record Box(float left, float top, float right, float bottom) {}

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

  /** The box around a stretch of a base line that runs in a glyph's direction. */
  Box box(Glyph glyph, float start, float top, float end, float base) {
    float cos = glyph.directionX;
    float sin = glyph.directionY;
    if (sin == 0 && cos == 1) {
      return new Box(start, top, end, base);
    }
    float x1 = start * cos - top * sin;
    float y1 = start * sin + top * cos;
    float x2 = end * cos - base * sin;
    float y2 = end * sin + base * cos;
    float x3 = start * cos - base * sin;
    float y3 = start * sin + base * cos;
    float x4 = end * cos - top * sin;
    float y4 = end * sin + top * cos;
    return new Box(
        Math.min(Math.min(x1, x2), Math.min(x3, x4)),
        Math.min(Math.min(y1, y2), Math.min(y3, y4)),
        Math.max(Math.max(x1, x2), Math.max(x3, x4)),
        Math.max(Math.max(y1, y2), Math.max(y3, y4)));
  }
}
