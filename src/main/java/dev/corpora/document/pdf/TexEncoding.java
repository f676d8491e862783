package dev.corpora.document.pdf;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What TeX's fonts show at the codes that no other encoding gives letters: quotation marks, dashes
 * and ligatures of the T1 encoding (Cork 1990), and the ligatures of the older OT1. Documents with
 * bitmap fonts say no more of a glyph than its code.
 */
final class TexEncoding {

  private static final int FIRST = 0x0B;

  /** From 0x0B: OT1's ligatures, T1's marks and dashes, what shows nothing, T1's ligatures. */
  private static final String[] CHARACTERS = {
    "ff", "fi", "fl", "ffi", "ffl", "“", "”", "„", "«", "»", "–", "—", "", "", "", "", "ff", "fi",
    "fl", "ffi", "ffl"
  };

  /** By how their names begin; a size follows. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("circlecopyrt", "○"),
          Map.entry("parenleft", "("),
          Map.entry("parenright", ")"),
          Map.entry("bracketleft", "["),
          Map.entry("bracketright", "]"),
          Map.entry("braceleft", "{"),
          Map.entry("braceright", "}"),
          Map.entry("angbracketleft", "⟨"),
          Map.entry("angbracketright", "⟩"),
          Map.entry("vextend", "|"),
          Map.entry("radical", "√"),
          Map.entry("summation", "∑"),
          Map.entry("product", "∏"),
          Map.entry("integral", "∫"));

  private TexEncoding() {}

  /**
   * The character of a glyph's name that no list of names has, or null: the signs that TeX's fonts
   * of symbols have in several sizes, and the ring around a {@code c} for the sign of copyright.
   */
  static @Nullable String of(String glyphName) {
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (glyphName.startsWith(sign.getKey())) {
        return sign.getValue();
      }
    }
    return null;
  }

  /** The characters at a code, or null where the encodings say nothing of it. */
  static @Nullable String of(int code) {
    int at = code - FIRST;
    return at < 0 || at >= CHARACTERS.length || CHARACTERS[at].isEmpty() ? null : CHARACTERS[at];
  }
}
