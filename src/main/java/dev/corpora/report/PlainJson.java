package dev.corpora.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Locale;

/** JSON for standard output: the same on every system, whatever character set the stream has. */
final class PlainJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private PlainJson() {}

  /** The value, indented, with a line break at its end. */
  static String of(JsonNode value) {
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
    layout.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return escaped(MAPPER.writer(layout).writeValueAsString(value)) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
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
