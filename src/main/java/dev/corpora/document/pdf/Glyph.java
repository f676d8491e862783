package dev.corpora.document.pdf;

/**
 * A glyph where it stands, seen along its own base line: {@code start} and {@code end} grow in the
 * direction of reading, {@code base} grows towards the lines below. For upright text they are x and
 * y from the displayed page's top left corner, in points.
 */
final class Glyph {

  final GlyphShape shape;
  final float start;
  final float end;
  final float base;
  final float size;

  /** The extra space that the text asks for behind each glyph. */
  final float tracking;

  /** The direction of reading, a unit vector, y downwards. */
  final float directionX;

  final float directionY;
  final FontTraits font;

  /** Whether the font is bold, or the glyph was made so by drawing it more than once. */
  boolean bold;

  Glyph(
      GlyphShape shape,
      float x,
      float y,
      float width,
      float size,
      float tracking,
      float directionX,
      float directionY,
      FontTraits font) {
    this.shape = shape;
    this.start = x * directionX + y * directionY;
    this.end = start + width;
    this.base = y * directionX - x * directionY;
    this.size = size;
    this.tracking = tracking;
    this.directionX = directionX;
    this.directionY = directionY;
    this.font = font;
    this.bold = font.bold();
  }

  String text() {
    return shape.text();
  }

  boolean isBlank() {
    return shape.isBlank();
  }

  boolean isRightToLeft() {
    return shape.isRightToLeft();
  }

  boolean isParallelTo(Glyph other) {
    return directionX * other.directionX + directionY * other.directionY > 0.995f;
  }
}
