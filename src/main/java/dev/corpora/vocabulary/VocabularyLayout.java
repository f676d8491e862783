package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lays a vocabulary out for people and line-by-line tools: a line for each field of the metadata
 * and of an entry, for each context and each occurrence; what is smaller stands on one line. Lines
 * end with a line feed on every system. For one file.
 */
final class VocabularyLayout implements PrettyPrinter {

  /** The root, its two fields, an entry. */
  private static final int BROKEN_DEPTH = 3;

  /** Line feeds with the indentation of each depth at which lines are broken. */
  private static final List<SerializableString> LINES =
      IntStream.rangeClosed(0, BROKEN_DEPTH + 1)
          .<SerializableString>mapToObj(depth -> new SerializedString("\n" + "  ".repeat(depth)))
          .toList();

  private static final SerializableString COLON = new SerializedString(": ");
  private static final SerializableString COMMA = new SerializedString(",");
  private static final SerializableString COMMA_AND_SPACE = new SerializedString(", ");

  private static final Set<String> ONE_LINE = Set.of("generator", "shortfall");
  private static final Set<String> LISTS = Set.of("contexts", "occurrences");

  private final BitSet broken = new BitSet();
  private int depth;

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    open(json, '{');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(COLON);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    close(json, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    open(json, '[');
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    close(json, values, ']');
  }

  private void open(JsonGenerator json, char bracket) throws IOException {
    json.writeRaw(bracket);
    depth++;
    broken.set(depth, breaks(json.getOutputContext()));
  }

  /** Whether the values of the container that was just opened stand on lines of their own. */
  private boolean breaks(JsonStreamContext container) {
    JsonStreamContext parent = container.getParent();
    String name = parent == null || parent.getCurrentName() == null ? "" : parent.getCurrentName();
    return depth <= BROKEN_DEPTH
        ? !ONE_LINE.contains(name)
        : depth == BROKEN_DEPTH + 1 && LISTS.contains(name);
  }

  private void separate(JsonGenerator json) throws IOException {
    json.writeRaw(broken.get(depth) ? COMMA : COMMA_AND_SPACE);
    breakLine(json);
  }

  private void close(JsonGenerator json, int values, char bracket) throws IOException {
    boolean wasBroken = broken.get(depth);
    depth--;
    if (wasBroken && values > 0) {
      newLine(json);
    }
    json.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator json) throws IOException {
    if (broken.get(depth)) {
      newLine(json);
    }
  }

  private void newLine(JsonGenerator json) throws IOException {
    json.writeRaw(LINES.get(depth));
  }
}
