package dev.corpora.document.pdf;

import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
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

  private final FontGlyphs font;
  private final Matrix textMatrix;
  private final float fontSize;
  private final float scaling;
  private final float rise;
  private final float characterSpacing;
  private final float wordSpacing;
  private final Matrix ctm;
  private final Matrix rendering;
  private final Matrix toDisplay;
  private final float advanceX;
  private final float advanceY;
  private final float unit;
  private final float size;
  private final float tracking;
  private float penX;
  private float penY;
  private float x;
  private float y;

  /**
   * Begins a string.
   *
   * @throws IllegalArgumentException where the state makes matrices of no finite numbers
   */
  TextRun(PDGraphicsState state, FontGlyphs font, Matrix toDisplay) {
    PDTextState text = state.getTextState();
    this.font = font;
    this.toDisplay = toDisplay;
    textMatrix = state.getTextMatrix();
    ctm = state.getCurrentTransformationMatrix();
    fontSize = text.getFontSize();
    scaling = text.getHorizontalScaling() / 100f;
    rise = text.getRise();
    characterSpacing = text.getCharacterSpacing();
    wordSpacing = text.getWordSpacing();
    penX = textMatrix.getTranslateX();
    penY = textMatrix.getTranslateY();
    rendering =
        new Matrix(fontSize * scaling, 0, 0, fontSize, 0, rise).multiply(textMatrix).multiply(ctm);
    Matrix matrix = rendering.multiply(toDisplay);
    advanceX = font.isVertical() ? -matrix.getShearX() : matrix.getScaleX();
    advanceY = font.isVertical() ? -matrix.getScaleY() : matrix.getShearY();
    unit = (float) Math.hypot(advanceX, advanceY);
    size =
        (float) Math.hypot(matrix.getShearX(), matrix.getScaleY())
            * Math.abs(font.traits().scale());
    tracking = tracking();
  }

  /** Characters that are set apart on purpose are no words of one letter. */
  private float tracking() {
    if (fontSize == 0 || characterSpacing <= 0) {
      return 0;
    }
    return Math.min(characterSpacing / Math.abs(fontSize), 0.5f) * unit;
  }

  /** Whether its glyphs have an extent. */
  boolean isVisible() {
    return unit > 0 && Float.isFinite(unit);
  }

  /**
   * Finds where a glyph at the pen stands: {@link #x()} and {@link #y()}.
   *
   * @param fromX from the pen to the glyph's origin, in parts of the font size
   */
  void place(float fromX, float fromY) {
    float textX = rise * textMatrix.getShearX() + penX;
    float textY = rise * textMatrix.getScaleY() + penY;
    float userX = textX * ctm.getScaleX() + textY * ctm.getShearX() + ctm.getTranslateX();
    float userY = textX * ctm.getShearY() + textY * ctm.getScaleY() + ctm.getTranslateY();
    if (fromX != 0 || fromY != 0) {
      userX += fromX * rendering.getScaleX() + fromY * rendering.getShearX();
      userY += fromX * rendering.getShearY() + fromY * rendering.getScaleY();
    }
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
        unit * displacement,
        size,
        tracking,
        snapped(advanceX / unit),
        snapped(advanceY / unit),
        font.traits());
  }

  /** What is all but upright is upright. */
  private static float snapped(float part) {
    return Math.abs(part) < 0.01f ? 0 : Math.abs(part) > 0.9999f ? Math.signum(part) : part;
  }

  /**
   * Moves the pen behind a glyph.
   *
   * @param displacement the glyph's own, along the line
   * @param isSpace whether its code is the one byte to which the space between words is added
   */
  void advance(float displacement, boolean isSpace) {
    float space = isSpace ? wordSpacing : 0;
    if (font.isVertical()) {
      move(0, displacement * fontSize + characterSpacing + space);
    } else {
      move((displacement * fontSize + characterSpacing + space) * scaling, 0);
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
