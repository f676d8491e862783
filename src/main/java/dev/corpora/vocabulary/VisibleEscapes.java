package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Escapes, besides what JSON demands, the characters that JSON allows but that change what a
 * terminal or an editor does: delete, the second set of control characters, line and paragraph
 * separators, marks of writing direction. A document could say anything with them.
 */
final class VisibleEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final int[] ASCII = standardAsciiEscapesForJSON();

  static {
    ASCII[0x7F] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ASCII.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return isUnsafe(character)
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
        : null;
  }

  private static boolean isUnsafe(int character) {
    return (character >= 0x80 && character <= 0x9F)
        || (character >= 0x2028 && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0xFEFF;
  }
}
