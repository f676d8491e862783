package dev.corpora.document.pdf;

import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * A string while it is shown: what its glyphs have in common, worked out once, and where the pen
 * is. The arithmetic is the library's own, {@code PDFStreamEngine.showText}, in the same order of
 * operations on floats, but without three matrices made for each glyph; these and the look-ups of
 * fonts are a third of all parsing when left to it.
 *
 * <p>Names are those of ISO 32000-1, 9.4.4: the text matrix, the current transformation matrix and
 * their product with the text state's parameters, the text rendering matrix.
 */
final class TextRun {

  private final TextScale scale;
  private final Matrix textMatrix;
  private final Matrix ctm;
  private final float wordSpacing;
  private float penX;
  private float penY;
  private float x;
  private float y;

  /**
   * Begins a string.
   *
   * @param scale that of the state
   */
  TextRun(PDGraphicsState state, TextScale scale) {
    this.scale = scale;
    textMatrix = state.getTextMatrix();
    ctm = state.getCurrentTransformationMatrix();
    wordSpacing = state.getTextState().getWordSpacing();
    penX = textMatrix.getTranslateX();
    penY = textMatrix.getTranslateY();
  }

  /** Whether its glyphs have an extent. */
  boolean isVisible() {
    return scale.unit() > 0 && Float.isFinite(scale.unit());
  }

  /**
   * Finds where a glyph at the pen stands: {@link #x()} and {@link #y()}.
   *
   * @param fromX from the pen to the glyph's origin, in parts of the font size
   */
  void place(float fromX, float fromY) {
    float textX = scale.rise() * textMatrix.getShearX() + penX;
    float textY = scale.rise() * textMatrix.getScaleY() + penY;
    float userX = textX * ctm.getScaleX() + textY * ctm.getShearX() + ctm.getTranslateX();
    float userY = textX * ctm.getShearY() + textY * ctm.getScaleY() + ctm.getTranslateY();
    if (fromX != 0 || fromY != 0) {
      Matrix rendering = scale.rendering();
      userX += fromX * rendering.getScaleX() + fromY * rendering.getShearX();
      userY += fromX * rendering.getShearY() + fromY * rendering.getScaleY();
    }
    Matrix toDisplay = scale.toDisplay();
    x = userX * toDisplay.getScaleX() + userY * toDisplay.getShearX() + toDisplay.getTranslateX();
    y = userX * toDisplay.getShearY() + userY * toDisplay.getScaleY() + toDisplay.getTranslateY();
    checkFinite(x, y);
  }

  float x() {
    return x;
  }

  float y() {
    return y;
  }

  /** The glyph where it was placed. */
  Glyph glyph(GlyphShape shape, float displacement) {
    return new Glyph(
        shape,
        x,
        y,
        scale.unit() * displacement,
        scale.size(),
        scale.tracking(),
        scale.directionX(),
        scale.directionY(),
        scale.font().traits());
  }

  /**
   * Moves the pen behind a glyph.
   *
   * @param displacement the glyph's own, along the line
   * @param isSpace whether its code is the one byte to which the space between words is added
   */
  void advance(float displacement, boolean isSpace) {
    float space = isSpace ? wordSpacing : 0;
    if (scale.font().isVertical()) {
      move(0, displacement * scale.fontSize() + scale.characterSpacing() + space);
    } else {
      move(
          (displacement * scale.fontSize() + scale.characterSpacing() + space) * scale.scaling(),
          0);
    }
  }

  private void move(float alongX, float alongY) {
    penX += alongX * textMatrix.getScaleX() + alongY * textMatrix.getShearX();
    penY += alongX * textMatrix.getShearY() + alongY * textMatrix.getScaleY();
    checkFinite(penX, penY);
  }

  /** Leaves the pen where the next string begins. */
  void end() {
    textMatrix.setValue(2, 0, penX);
    textMatrix.setValue(2, 1, penY);
  }

  private static void checkFinite(float first, float second) {
    if (!Float.isFinite(first) || !Float.isFinite(second)) {
      throw new IllegalArgumentException("text at no finite place");
    }
  }
}
