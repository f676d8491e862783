package dev.corpora.document.pdf;

import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/**
 * What strings have in common that are shown in one font, size and direction, wherever they stand:
 * a page has hundreds of them one after another. The arithmetic is the library's own, as {@link
 * TextRun} says. Immutable.
 */
final class TextScale {

  /** In parts of the font size: characters that are set apart on purpose are one word. */
  private static final float MOST_TRACKING = 0.5f;

  private final FontGlyphs font;
  private final float fontSize;
  private final float scaling;
  private final float rise;
  private final float characterSpacing;
  private final Matrix textMatrix;
  private final Matrix ctm;
  private final Matrix toDisplay;
  private final Matrix rendering;
  private final float directionX;
  private final float directionY;
  private final float unit;
  private final float size;
  private final float tracking;

  /**
   * That of a state.
   *
   * @throws IllegalArgumentException where the state makes matrices of no finite numbers
   */
  TextScale(PDGraphicsState state, FontGlyphs font, Matrix toDisplay) {
    PDTextState text = state.getTextState();
    this.font = font;
    this.toDisplay = toDisplay;
    textMatrix = state.getTextMatrix().clone();
    ctm = state.getCurrentTransformationMatrix().clone();
    fontSize = text.getFontSize();
    scaling = text.getHorizontalScaling() / 100f;
    rise = text.getRise();
    characterSpacing = text.getCharacterSpacing();
    rendering =
        new Matrix(fontSize * scaling, 0, 0, fontSize, 0, rise).multiply(textMatrix).multiply(ctm);
    Matrix matrix = rendering.multiply(toDisplay);
    float advanceX = font.isVertical() ? -matrix.getShearX() : matrix.getScaleX();
    float advanceY = font.isVertical() ? -matrix.getScaleY() : matrix.getShearY();
    unit = (float) Math.hypot(advanceX, advanceY);
    directionX = snapped(advanceX / unit);
    directionY = snapped(advanceY / unit);
    size =
        (float) Math.hypot(matrix.getShearX(), matrix.getScaleY())
            * Math.abs(font.traits().scale());
    tracking =
        fontSize == 0 || characterSpacing <= 0
            ? 0
            : Math.min(characterSpacing / Math.abs(fontSize), MOST_TRACKING) * unit;
  }

  /** What is all but upright is upright. */
  private static float snapped(float part) {
    return Math.abs(part) < 0.01f ? 0 : Math.abs(part) > 0.9999f ? Math.signum(part) : part;
  }

  /** Whether it is that of another state too. */
  boolean fits(PDGraphicsState state, FontGlyphs other, Matrix display) {
    PDTextState text = state.getTextState();
    return other.equals(font)
        && display.equals(toDisplay)
        && text.getFontSize() == fontSize
        && text.getHorizontalScaling() / 100f == scaling
        && text.getRise() == rise
        && text.getCharacterSpacing() == characterSpacing
        && turnAlike(state.getTextMatrix(), textMatrix)
        && turnAlike(state.getCurrentTransformationMatrix(), ctm);
  }

  private static boolean turnAlike(Matrix one, Matrix other) {
    return one.getScaleX() == other.getScaleX()
        && one.getScaleY() == other.getScaleY()
        && one.getShearX() == other.getShearX()
        && one.getShearY() == other.getShearY();
  }

  FontGlyphs font() {
    return font;
  }

  float fontSize() {
    return fontSize;
  }

  /** The horizontal scaling, 1 where there is none. */
  float scaling() {
    return scaling;
  }

  float rise() {
    return rise;
  }

  float characterSpacing() {
    return characterSpacing;
  }

  /** Brings what the page draws to the displayed page. */
  Matrix toDisplay() {
    return toDisplay;
  }

  /** The text rendering matrix, but for where it moves glyphs to. */
  Matrix rendering() {
    return rendering;
  }

  /** How far the displayed page has the pen go for one of the font size. */
  float unit() {
    return unit;
  }

  /** The size of glyphs on the displayed page. */
  float size() {
    return size;
  }

  /** The extra space behind each glyph on the displayed page. */
  float tracking() {
    return tracking;
  }

  /** The direction of reading on the displayed page, a unit vector, y downwards. */
  float directionX() {
    return directionX;
  }

  float directionY() {
    return directionY;
  }
}
