package dev.corpora.export.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strings that recur, each kept once and numbered from 0 in the order of its first use. */
final class StringTable {

  /** The number of nothing. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of a string; {@link #NONE} of null. */
  int numberOf(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    Integer known = numbers.putIfAbsent(text, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** Writes the strings in the order of their numbers. */
  void write(String field, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : numbers.keySet()) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
