package dev.corpora.document.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.util.Matrix;

/** A box in points, y downwards. */
record Box(float left, float top, float right, float bottom) {

  /** The box around a stretch of a base line that runs in a glyph's direction, upright again. */
  static Box around(Glyph glyph, float start, float top, float end, float base) {
    if (glyph.directionX == 1 && glyph.directionY == 0) {
      return new Box(start, top, end, base);
    }
    return new Box(start, top, end, base)
        .transformed(
            new Matrix(
                glyph.directionX, glyph.directionY, -glyph.directionY, glyph.directionX, 0, 0));
  }

  /** The upright box around this one's image. */
  Box transformed(Matrix matrix) {
    float[] xs = {left, right, left, right};
    float[] ys = {top, top, bottom, bottom};
    float newLeft = Float.MAX_VALUE;
    float newTop = Float.MAX_VALUE;
    float newRight = -Float.MAX_VALUE;
    float newBottom = -Float.MAX_VALUE;
    for (int i = 0; i < xs.length; i++) {
      Point2D.Float corner = matrix.transformPoint(xs[i], ys[i]);
      newLeft = Math.min(newLeft, corner.x);
      newTop = Math.min(newTop, corner.y);
      newRight = Math.max(newRight, corner.x);
      newBottom = Math.max(newBottom, corner.y);
    }
    return new Box(newLeft, newTop, newRight, newBottom);
  }
}
