package dev.corpora.export.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * JSON that can stand in an HTML page: nothing in it ends the element that it stands in or begins
 * another one, and no mark of writing direction reorders the source for who reads it.
 */
final class EmbeddedJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private EmbeddedJson() {}

  /** Writes one value. */
  @FunctionalInterface
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Writes a value and leaves the writer open. */
  static void write(Writer out, Content content) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setCharacterEscapes(new HtmlEscapes());
      content.writeTo(json);
    }
  }

  /** What is written by its number. */
  private static final class HtmlEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final String IN_HTML = "<>&'";

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
      IN_HTML.chars().forEach(c -> codes[c] = CharacterEscapes.ESCAPE_STANDARD);
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return isSeparator(c) || isDirection(c)
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c))
          : null;
    }

    private static boolean isSeparator(int c) {
      return c == 0x2028 || c == 0x2029;
    }

    private static boolean isDirection(int c) {
      return (c >= 0x202A && c <= 0x202E)
          || (c >= 0x2066 && c <= 0x2069)
          || c == 0x200E
          || c == 0x200F
          || c == 0x061C;
    }
  }
}
