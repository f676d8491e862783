package dev.corpora.text;

import dev.corpora.model.BlockKind;

/**
 * Decides whether a row begins a paragraph or goes on with the one above: by distance, font size,
 * list marks, indents and short last lines.
 */
final class ParagraphBreaks {

  /** Parts of the usual distance from which a paragraph is set apart. */
  private static final float APART = 1.22f;

  /** As above, where the sentence plainly goes on: a line made higher by a formula. */
  private static final float FAR_APART = 2.1f;

  /** Letters' widths from which a row counts as indented. */
  private static final float INDENT = 0.7f;

  /** Font sizes that a column of text is wide at least. */
  private static final float TEXT_WIDTH = 15;

  private final BodyStyle style;

  ParagraphBreaks(BodyStyle style) {
    this.style = style;
  }

  /** Whether a row below the paragraph's last, in the same column, begins another. */
  boolean isBreak(Paragraph open, Row next) {
    Row last = open.last();
    boolean goesOn = !open.isClosed() && Sentences.beginsSmall(next.text());
    boolean full = isFull(open) || endTogether(open.last(), next);
    float usual = usualDistance(open);
    float distance = next.bottom() - last.bottom();
    if (distance > (goesOn && full ? FAR_APART : APART) * usual) {
      return true;
    }
    if (!sameSize(last, next) && !(goesOn && full)) {
      return true;
    }
    if (beginsItem(open, next, full)) {
      return true;
    }
    return isIndentBreak(open, next, full) || (!full && isDeliberateEnd(open, next));
  }

  /** Whether a paragraph goes on with the first row of the next column or page. */
  boolean goesOnInNextColumn(Paragraph open, Row next) {
    if (open.kind() == BlockKind.HEADING || !sameSize(open.last(), next)) {
      return false;
    }
    String text = next.text();
    if (open.endsInHyphen()) {
      return true;
    }
    if (open.isClosed() || ListMarkers.isBullet(text) || Captions.begins(text)) {
      return false;
    }
    return Sentences.beginsSmall(text)
        || (isFull(open) && isWide(open.last()) && !ListMarkers.isNumber(text));
  }

  /** Whether a heading below another is one of its own. */
  boolean isNewHeading(Paragraph open, Row next) {
    Row last = open.last();
    return !sameSize(last, next)
        || last.bold() != next.bold()
        || next.bottom() - last.bottom() > APART * style.distance(last.fontSize())
        || Headings.isNumbered(next.text());
  }

  private float usualDistance(Paragraph open) {
    float usual = style.distance(open.last().fontSize());
    return Float.isNaN(open.distance()) ? usual : Math.min(open.distance(), usual * APART);
  }

  private static boolean sameSize(Row one, Row other) {
    float larger = Math.max(one.fontSize(), other.fontSize());
    return Math.abs(one.fontSize() - other.fontSize()) <= 0.08f * larger;
  }

  private static boolean beginsItem(Paragraph open, Row next, boolean full) {
    String text = next.text();
    if (ListMarkers.isBullet(text)) {
      return true;
    }
    boolean mayBegin = open.isClosed() || open.kind() == BlockKind.LIST_ITEM || !full;
    return (ListMarkers.isNumber(text) || Captions.begins(text)) && mayBegin;
  }

  private static boolean isIndentBreak(Paragraph open, Row next, boolean full) {
    Row last = open.last();
    float step = next.left() - last.left();
    float indent = INDENT * next.fontSize();
    if (step > indent) {
      boolean hanging = open.rows() == 1 && open.kind() == BlockKind.LIST_ITEM;
      return !hanging && (open.isClosed() || !full);
    }
    if (step < -indent) {
      if (!open.isClosed() && Sentences.beginsSmall(next.text())) {
        return false;
      }
      boolean firstLineIndent = open.rowsInColumn() == 1;
      return !firstLineIndent || (open.kind() == BlockKind.LIST_ITEM && open.isClosed());
    }
    return false;
  }

  /** Whether a paragraph's last row reaches as far right as rows do here. */
  private static boolean isFull(Paragraph open) {
    Row last = open.last();
    float edge = last.column().right();
    if (open.rowsInColumn() > 2 && open.right() < edge) {
      edge = open.right();
    }
    return last.right() >= edge - 0.04f * last.column().width();
  }

  /**
   * Whether a row's column is as wide as that of a text, so that its full lines are broken ones.
   */
  private static boolean isWide(Row row) {
    return row.column().width() > TEXT_WIDTH * row.fontSize();
  }

  /** Whether two rows end at the same place, as those of a narrow justified paragraph do. */
  private static boolean endTogether(Row last, Row next) {
    return Math.abs(last.right() - next.right()) < 0.01f * last.column().width();
  }

  /**
   * Whether the row could have taken the next row's first word, so that it was ended on purpose.
   */
  private static boolean isDeliberateEnd(Paragraph open, Row next) {
    Row last = open.last();
    String text = next.text();
    int space = text.indexOf(' ');
    int word = space < 0 ? text.length() : space;
    float letter = (next.right() - next.left()) / text.length();
    float room = last.column().right() - last.right();
    boolean fits = room > (word + 2) * letter;
    boolean begins = !Sentences.beginsSmall(text);
    return fits && begins && (open.isClosed() || room > 0.4f * last.column().width());
  }
}
