package dev.corpora.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.function.UnaryOperator;

/**
 * Writes each character the one usual way: ligatures and presentation forms as their letters, odd
 * spaces as plain ones, invisible characters not at all, and everything in normalisation form C.
 *
 * <p>This is a chosen part of Unicode's compatibility decomposition (NFKC). What only says how a
 * letter is drawn is undone: typographic ligatures (U+FB00 to FB4F), Arabic presentation forms,
 * full and half width, the long s. What says something else than its plain letters is kept, for
 * NFKC would make 10² into 102, ½ into 1⁄2, ™ into TM, µm into a word with a Greek letter and
 * mathematical letters into words.
 */
final class CharacterNormaliser implements UnaryOperator<String> {

  private static final char SOFT_HYPHEN = '\u00AD';

  @Override
  public String apply(String text) {
    if (isPlainAscii(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(c -> append(c, out));
    dropSoftHyphensInside(out);
    return oneApostrophe(Normalizer.normalize(out, Form.NFC));
  }

  private static boolean isPlainAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || (c < ' ' && c != '\n')) {
        return false;
      }
    }
    return true;
  }

  private static void append(int c, StringBuilder out) {
    if (c == '\n' || (c >= ' ' && c <= '~')) {
      out.append((char) c);
    } else if (isSpace(c)) {
      out.append(' ');
    } else if (c == SOFT_HYPHEN) {
      out.append(SOFT_HYPHEN);
    } else if (isPresentationForm(c)) {
      out.append(Normalizer.normalize(Character.toString(c), Form.NFKC));
    } else if (!isInvisible(c)) {
      out.appendCodePoint(c);
    }
  }

  /** A soft hyphen says something at a line's end alone: that the word goes on. */
  private static void dropSoftHyphensInside(StringBuilder text) {
    for (int i = text.length() - 2; i >= 0; i--) {
      if (text.charAt(i) == SOFT_HYPHEN) {
        text.deleteCharAt(i);
      }
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private static boolean isPresentationForm(int c) {
    return (c >= 0xFB00 && c <= 0xFB4F) // Latin, Armenian and Hebrew
        || (c >= 0xFB50 && c <= 0xFDFB) // Arabic, part A
        || (c >= 0xFE70 && c <= 0xFEFC) // Arabic, part B
        || (c >= 0xFF01 && c <= 0xFFEE) // full and half width
        || c == 'ſ';
  }

  /**
   * Control characters, zero-width spaces and joiners, bidirectional controls, variation selectors
   * and the byte order mark. The zero-width (non-)joiner is a letter's shape in Arabic and Indic
   * scripts, where words are told apart by it; in front of a Latin letter it is stray, and it is
   * rare enough elsewhere to go.
   */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0x034F;
  }

  /** Writes the apostrophe within a word as U+0027, whatever the document uses. */
  private static String oneApostrophe(String text) {
    StringBuilder out = null;
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if ((c == '’' || c == '‘' || c == 'ʼ' || c == '´' || c == '′')
          && Character.isLetter(text.charAt(i - 1))
          && Character.isLetter(text.charAt(i + 1))) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, '\'');
      }
    }
    return out == null ? text : out.toString();
  }
}
