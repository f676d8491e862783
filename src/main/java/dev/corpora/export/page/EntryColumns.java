package dev.corpora.export.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.model.Classification;
import dev.corpora.model.VocabularyEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the page's table and charts show of entries: a column for each property, as that is half the
 * size of an object for each entry, with what recurs by its number in a table of strings.
 */
final class EntryColumns {

  private final StringTable parts = new StringTable();
  private final StringTable kinds = new StringTable();
  private final StringTable categories = new StringTable();
  private final StringTable flags = new StringTable();
  private final List<Row> rows = new ArrayList<>();

  /**
   * One entry.
   *
   * @param canonical null where it is the text
   * @param keyness times 10,000; null where it was not measured
   */
  private record Row(
      int document,
      String text,
      @Nullable String canonical,
      int pos,
      int kind,
      int category,
      int flag,
      int frequency,
      int score,
      @Nullable Integer keyness) {}

  /** The decimals that vocabularies keep. */
  private static final double SCALE = 10_000;

  void add(int document, VocabularyEntry entry) {
    String text = entry.term().text();
    String canonical = entry.term().canonical();
    Double keyness = entry.term().measures().get("keyness");
    rows.add(
        new Row(
            document,
            text,
            canonical.equals(text) ? null : canonical,
            parts.numberOf(entry.term().pos().id()),
            kinds.numberOf(entry.term().kind().id()),
            categories.numberOf(entry.classification().category()),
            flags.numberOf(flag(entry)),
            entry.term().frequency(),
            scaled(entry.term().score()),
            keyness == null ? null : scaled(keyness)));
  }

  /** The flag, or the tag by which a classifier says the same without being sure. */
  private static @Nullable String flag(VocabularyEntry entry) {
    boolean suspect = entry.classification().tags().contains(Classification.IP_SUSPECT);
    return entry.ipFlag() == null && suspect ? Classification.IP_SUSPECT : entry.ipFlag();
  }

  private static int scaled(double value) {
    return (int) Math.round(value * SCALE);
  }

  int size() {
    return rows.size();
  }

  /** Writes the fields of an object that is open. */
  void write(JsonGenerator json) throws IOException {
    parts.write("parts", json);
    kinds.write("kinds", json);
    categories.write("categories", json);
    flags.write("flags", json);
    json.writeNumberField("scale", SCALE);
    texts("text", Row::text, json);
    texts("canonical", Row::canonical, json);
    numbers("document", Row::document, json);
    numbers("pos", Row::pos, json);
    numbers("kind", Row::kind, json);
    numbers("category", Row::category, json);
    numbers("flag", Row::flag, json);
    numbers("frequency", Row::frequency, json);
    numbers("score", Row::score, json);
    json.writeArrayFieldStart("keyness");
    for (Row row : rows) {
      if (row.keyness == null) {
        json.writeNull();
      } else {
        json.writeNumber(row.keyness);
      }
    }
    json.writeEndArray();
  }

  /** A text of a row. */
  @FunctionalInterface
  private interface TextOf {
    @Nullable String of(Row row);
  }

  private void texts(String field, TextOf text, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Row row : rows) {
      String value = text.of(row);
      if (value == null) {
        json.writeNumber(0);
      } else {
        json.writeString(value);
      }
    }
    json.writeEndArray();
  }

  private void numbers(String field, ToIntFunction<Row> number, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Row row : rows) {
      json.writeNumber(number.applyAsInt(row));
    }
    json.writeEndArray();
  }
}
