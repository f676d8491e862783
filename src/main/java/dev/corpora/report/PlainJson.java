package dev.corpora.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * JSON for standard output: the same on every system, and with characters beyond ASCII escaped, so
 * that a text survives whatever character set the stream has.
 */
public final class PlainJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private PlainJson() {}

  /** Writes one value. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** The value, indented, with a line break at its end. */
  public static String of(JsonNode value) {
    return of(json -> MAPPER.writeTree(json, value));
  }

  /** The value that is written, indented, with a line break at its end. */
  public static String of(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      json.setPrettyPrinter(layout());
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written to", e);
    }
    return text + "\n";
  }

  private static DefaultPrettyPrinter layout() {
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
    layout.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return layout;
  }

  /** JSON text in which all characters beyond ASCII, which stand in strings only, are escaped. */
  static String escaped(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 0x80) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
    return out.toString();
  }
}
