package dev.corpora.vocabulary;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.model.Classification;
import dev.corpora.model.Location;
import dev.corpora.model.NameType;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.storage.PackedInput;
import dev.corpora.storage.PackedOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Entries of master vocabularies in few bytes that are quick to write and to read, for files that
 * this program alone uses. Safe for use by several threads.
 */
public final class EntryBytes {

  private static final int MOST_BYTES_AT_FIRST = 512;
  private static final JsonMapper MAPPER = new JsonMapper();

  private EntryBytes() {}

  /** An entry in bytes. */
  public static byte[] write(MasterEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(MOST_BYTES_AT_FIRST);
    PackedOutput out = new PackedOutput(bytes);
    out.orNull(entry.language(), PackedOutput::text);
    write(out, entry.term());
    write(out, entry.classification());
    out.list(entry.contexts(), EntryBytes::write);
    out.list(entry.sources(), EntryBytes::write);
    out.orNull(entry.ipFlag(), PackedOutput::text);
    out.list(
        entry.unknown().entrySet(),
        (to, field) -> {
          to.text(field.getKey());
          to.text(field.getValue());
        });
    return bytes.toByteArray();
  }

  /**
   * What {@link #write(MasterEntry)} made.
   *
   * @throws IOException where the bytes are something else
   */
  public static MasterEntry read(byte[] bytes) throws IOException {
    PackedInput in = new PackedInput(new ByteArrayInputStream(bytes));
    try {
      return new MasterEntry(
          in.orNull(PackedInput::text),
          term(in),
          classification(in),
          in.list(EntryBytes::context),
          in.list(EntryBytes::source),
          in.orNull(PackedInput::text),
          map(in.list(i -> Map.entry(i.text(), i.text()))));
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  /** Without contexts and occurrences, which a master's terms have none of. */
  private static void write(PackedOutput out, Term term) throws IOException {
    out.text(term.canonical());
    out.text(term.text());
    out.constant(term.pos());
    out.constant(term.kind());
    out.orNull(term.nameType(), PackedOutput::constant);
    out.text(term.head());
    out.list(
        term.forms(),
        (to, form) -> {
          to.text(form.text());
          to.number(form.count());
        });
    out.list(term.variants(), PackedOutput::text);
    out.orNull(term.abbreviation(), PackedOutput::text);
    out.number(term.frequency());
    out.decimal(term.score());
    out.list(
        term.measures().entrySet(),
        (to, measure) -> {
          to.text(measure.getKey());
          to.decimal(measure.getValue());
        });
    out.orNull(term.definition(), PackedOutput::text);
  }

  private static Term term(PackedInput in) throws IOException {
    return new Term(
        in.text(),
        in.text(),
        in.constant(TermPos.class),
        in.constant(TermKind.class),
        in.orNull(i -> i.constant(NameType.class)),
        in.text(),
        in.list(i -> new SurfaceForm(i.text(), i.number())),
        in.list(PackedInput::text),
        in.orNull(PackedInput::text),
        in.number(),
        in.decimal(),
        map(in.list(i -> Map.entry(i.text(), i.decimal()))),
        List.of(),
        List.of(),
        in.orNull(PackedInput::text));
  }

  private static void write(PackedOutput out, Classification classification) throws IOException {
    out.text(classification.category());
    out.list(classification.tags(), PackedOutput::text);
    // They may be of any type that JSON knows, and most entries have none.
    out.text(
        classification.attributes().isEmpty()
            ? ""
            : MAPPER.writeValueAsString(classification.attributes()));
    out.orNull(classification.definition(), PackedOutput::text);
    out.decimal(classification.confidence());
  }

  private static Classification classification(PackedInput in) throws IOException {
    String category = in.text();
    List<String> tags = in.list(PackedInput::text);
    String attributes = in.text();
    return new Classification(
        category,
        tags,
        attributes.isEmpty()
            ? new TreeMap<>()
            : VocabularyFields.attributes(MAPPER.readTree(attributes).properties()),
        in.orNull(PackedInput::text),
        in.decimal());
  }

  private static void write(PackedOutput out, SourcedContext context) throws IOException {
    out.text(context.text());
    out.text(context.document());
    out.number(context.offset());
    out.orNull(context.location().page(), PackedOutput::number);
    out.orNull(context.location().chapter(), PackedOutput::text);
  }

  private static SourcedContext context(PackedInput in) throws IOException {
    return new SourcedContext(
        in.text(),
        in.text(),
        in.number(),
        new Location(in.orNull(PackedInput::number), in.orNull(PackedInput::text)));
  }

  private static void write(PackedOutput out, TermSource source) throws IOException {
    out.text(source.document());
    out.number(source.frequency());
    out.decimal(source.score());
    out.list(source.pages(), PackedOutput::number);
    out.list(source.chapters(), PackedOutput::text);
  }

  private static TermSource source(PackedInput in) throws IOException {
    return new TermSource(
        in.text(),
        in.number(),
        in.decimal(),
        in.list(PackedInput::number),
        in.list(PackedInput::text));
  }

  private static <T> SortedMap<String, T> map(List<Map.Entry<String, T>> entries) {
    SortedMap<String, T> map = new TreeMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }
}
