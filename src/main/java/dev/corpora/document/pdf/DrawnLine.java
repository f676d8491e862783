package dev.corpora.document.pdf;

import dev.corpora.model.Line;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.util.Matrix;

/**
 * A line while it grows: glyphs that are drawn one after another on one base line, closer together
 * than columns are.
 */
final class DrawnLine {

  /** Gaps, in parts of the font size. */
  private static final float WORD_GAP = 0.16f;

  private static final float FIXED_WIDTH_WORD_GAP = 0.3f;
  private static final float COLUMN_GAP = 1.6f;
  private static final float COLUMN_GAP_AFTER_LABEL = 4;
  private static final float OVERLAP = 0.5f;
  private static final float ACCENT_OVERLAP = 0.9f;

  /** A bullet or a number before an item or a heading stands further off than words do. */
  private static final int LABEL_LENGTH = 5;

  /** How far a glyph may be off the base line, in parts of the font size. */
  private static final float UNEVENNESS = 0.2f;

  private static final float ACCENT_UNEVENNESS = 0.35f;

  private static final float RAISED = 0.75f;
  private static final float LOWERED = 0.45f;
  private static final float SCRIPT_GAP = 0.6f;

  /** What adjoins may be raised without being smaller: the next line begins further back. */
  private static final float ADJOINING_GAP = 0.2f;

  /** Sizes closer than this are the same. */
  private static final float SAME_SIZE = 0.86f;

  private static final float SMALLEST_SCRIPT = 0.4f;

  private static final int USUAL_LENGTH = 64;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final List<Glyph> glyphs = new ArrayList<>(USUAL_LENGTH);
  private float base;
  private float size;
  private float left;
  private float pen;
  private int inked;
  private boolean rightToLeft;
  private boolean accented;

  DrawnLine(Glyph first) {
    base = first.base;
    size = first.size;
    left = first.start;
    append(first);
  }

  /**
   * Adds a glyph where it goes on with this line.
   *
   * @return whether it does
   */
  boolean accept(Glyph glyph) {
    Glyph last = glyphs.get(glyphs.size() - 1);
    if (!glyph.isParallelTo(last)) {
      return false;
    }
    float em = Math.max(size, glyph.size);
    if (!followsAlong(glyph, em) || !standsOnBase(glyph, em)) {
      return false;
    }
    if (glyph.size > size / SAME_SIZE && !glyph.isBlank()) {
      size = glyph.size;
      base = glyph.base;
    }
    append(glyph);
    return true;
  }

  /** How many of its glyphs leave ink. */
  int inked() {
    return inked;
  }

  Direction direction() {
    Glyph first = glyphs.get(0);
    return Direction.of(first.directionX, first.directionY);
  }

  private void append(Glyph glyph) {
    glyphs.add(glyph);
    accented |= glyph.shape.isAccent();
    if (!glyph.isBlank()) {
      inked++;
      rightToLeft |= glyph.isRightToLeft();
    }
    left = Math.min(left, glyph.start);
    pen = glyph.end + glyph.tracking;
  }

  private boolean followsAlong(Glyph glyph, float em) {
    if (rightToLeft || glyph.isRightToLeft()) {
      float before = left - glyph.end;
      if (Math.abs(before) < COLUMN_GAP * em) {
        return true;
      }
    }
    float gap = glyph.start - pen;
    if (gap < 0) {
      return gap > -(isAccented(glyph) ? ACCENT_OVERLAP : OVERLAP) * em;
    }
    return gap < (inked <= LABEL_LENGTH ? COLUMN_GAP_AFTER_LABEL : COLUMN_GAP) * em;
  }

  private boolean isAccented(Glyph glyph) {
    return glyph.shape.isAccent() || glyphs.get(glyphs.size() - 1).shape.isAccent();
  }

  private boolean standsOnBase(Glyph glyph, float em) {
    float below = glyph.base - base;
    float unevenness = isAccented(glyph) ? ACCENT_UNEVENNESS : UNEVENNESS;
    if (Math.abs(below) <= unevenness * Math.min(size, glyph.size)) {
      return true;
    }
    float ratio = Math.min(size, glyph.size) / em;
    if (ratio < SMALLEST_SCRIPT || Math.abs(glyph.start - pen) > SCRIPT_GAP * em) {
      return false;
    }
    if (glyph.size > size) {
      below = -below;
    }
    boolean smallerOrAdjoining =
        ratio <= SAME_SIZE || Math.abs(glyph.start - pen) < ADJOINING_GAP * em;
    return smallerOrAdjoining && below > -RAISED * em && below < LOWERED * em;
  }

  /**
   * The line as the model has it.
   *
   * @param turn brings the page upright
   * @return empty where it is blank
   */
  Optional<Line> toLine(Matrix turn) {
    if (inked == 0) {
      return Optional.empty();
    }
    List<Glyph> ordered = glyphs;
    if (rightToLeft) {
      ordered = new ArrayList<>(glyphs);
      ordered.sort(Comparator.comparingDouble(g -> g.start));
    }
    String spaced = SpacedWords.read(ordered, WORD_GAP);
    String text = spaced == null ? text(ordered) : spaced;
    if (rightToLeft) {
      text = logical(text);
    }
    float start = Float.MAX_VALUE;
    float end = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    int fixedWidth = 0;
    int bold = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isBlank()) {
        start = Math.min(start, glyph.start);
        end = Math.max(end, glyph.end);
        top = Math.min(top, glyph.base - glyph.font.ascent() * glyph.size);
        fixedWidth += glyph.font.fixedWidth() ? 1 : 0;
        bold += glyph.bold ? 1 : 0;
      }
    }
    Box box = Box.around(glyphs.get(0), start, top, end, base).transformed(turn);
    return Optional.of(
        new Line(
            text,
            box.left(),
            box.top(),
            box.right(),
            box.bottom(),
            size,
            2 * fixedWidth > inked,
            2 * bold > inked));
  }

  private String text(List<Glyph> ordered) {
    StringBuilder text = new StringBuilder(ordered.size() + 16);
    boolean space = false;
    boolean onBase = false;
    Glyph previous = null;
    int previousAt = 0;
    for (Glyph glyph : ordered) {
      if (glyph.isBlank()) {
        space = true;
        continue;
      }
      if (accented && previous != null && !space && Diacritic.marks(previous, glyph)) {
        text.replace(previousAt, text.length(), Diacritic.joined(previous, glyph.text()));
        previous = glyph;
        continue;
      }
      if (accented && previous != null && !space && Diacritic.marks(glyph, previous)) {
        String letter = text.substring(previousAt);
        text.replace(previousAt, text.length(), Diacritic.joined(glyph, letter));
        continue;
      }
      if (previous != null) {
        float gap = glyph.start - previous.end - previous.tracking;
        float em = wordGapMeasure(previous, glyph);
        boolean fixed = glyph.font.fixedWidth() && previous.font.fixedWidth();
        boolean afterMark = !onBase && !isRaised(glyph);
        if (space || afterMark || gap > (fixed ? FIXED_WIDTH_WORD_GAP : WORD_GAP) * em) {
          text.append(' ');
        }
      }
      previousAt = text.length();
      boolean raised = isRaised(glyph);
      text.append(raised && onBase ? superscript(glyph.text()) : glyph.text());
      onBase |= !raised;
      previous = glyph;
      space = false;
    }
    return text.toString();
  }

  /**
   * What the gap between two glyphs is measured against: the space between words of different sizes
   * may be that of either, but a script stands as close to its base as it likes.
   */
  private static float wordGapMeasure(Glyph previous, Glyph glyph) {
    boolean sameBase = Math.abs(previous.base - glyph.base) < 0.05f * glyph.size;
    return sameBase ? Math.min(glyph.size, previous.size) : Math.max(glyph.size, previous.size);
  }

  /** Whether a glyph is set above the line and smaller than it. */
  private boolean isRaised(Glyph glyph) {
    return glyph.size <= SAME_SIZE * size && base - glyph.base > UNEVENNESS * glyph.size;
  }

  /**
   * A digit that something stands before as its superscript, so that it does not read as a part of
   * the word before it.
   */
  private static String superscript(String text) {
    int digit = text.length() == 1 ? text.charAt(0) - '0' : -1;
    return digit >= 0 && digit <= 9 ? SUPERSCRIPTS.substring(digit, digit + 1) : text;
  }

  /** Turns text in the order of the eye, from left to right, into the order of reading. */
  private static String logical(String visual) {
    Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder text = new StringBuilder(visual.length());
    for (int run : order) {
      String part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      text.append((levels[run] & 1) == 1 ? new StringBuilder(part).reverse() : part);
    }
    return text.toString();
  }
}
