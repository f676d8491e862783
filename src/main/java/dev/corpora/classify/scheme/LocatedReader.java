package dev.corpora.classify.scheme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.corpora.classify.scheme.Located.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSON or YAML document into values that know where they stand. */
final class LocatedReader {

  private static final int DEEPEST = 50;
  private static final Pattern YAML_PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  private final List<SchemeFault> faults;

  /**
   * A reader.
   *
   * @param faults gets what is wrong
   */
  LocatedReader(List<SchemeFault> faults) {
    this.faults = faults;
  }

  /** Null where the text is not of the format, which then is among the faults. */
  @Nullable Located read(String text, boolean yaml) {
    String format = yaml ? "YAML" : "JSON";
    try (JsonParser parser = (yaml ? new YAMLFactory() : new JsonFactory()).createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        faults.add(new SchemeFault(1, 1, "the file is empty; a scheme is expected"));
        return null;
      }
      Located value = value(parser, first, 0);
      if (parser.nextToken() != null) {
        fault(parser, "the end of the file is expected after the scheme");
      }
      return value;
    } catch (JsonProcessingException e) {
      faults.add(syntax(e, format));
    } catch (IOException e) {
      faults.add(new SchemeFault(1, 1, "this is not " + format + ": " + e.getMessage()));
    }
    return null;
  }

  private static SchemeFault syntax(JsonProcessingException e, String format) {
    String message = String.valueOf(e.getOriginalMessage());
    JsonLocation location = e.getLocation();
    int line = location == null ? 1 : Math.max(1, location.getLineNr());
    int column = location == null ? 1 : Math.max(1, location.getColumnNr());
    Matcher place = YAML_PLACE.matcher(message);
    while (place.find()) {
      line = Integer.parseInt(place.group(1));
      column = Integer.parseInt(place.group(2));
    }
    String first = message.lines().limit(2).reduce((a, b) -> a + ": " + b).orElse("");
    return new SchemeFault(
        line, column, "this is not " + format + ": " + first.replaceAll("\\s+", " ").strip());
  }

  private Located value(JsonParser parser, JsonToken token, int depth) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    int line = at.getLineNr();
    int column = at.getColumnNr();
    if (depth > DEEPEST) {
      throw new IOException("it is nested more than " + DEEPEST + " deep");
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      fault(
          parser,
          "references to other places (*"
              + parser.getText()
              + ") are not understood;"
              + " write the value here");
    }
    return switch (token) {
      case START_OBJECT -> new Located.Fields(fields(parser, depth), line, column);
      case START_ARRAY -> new Located.Items(items(parser, depth), line, column);
      case VALUE_NULL -> new Located.Nothing(line, column);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Located.Scalar(parser.getText(), true, line, column);
      default -> new Located.Scalar(parser.getText(), false, line, column);
    };
  }

  private Map<String, Field> fields(JsonParser parser, int depth) throws IOException {
    Map<String, Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      if (fields.containsKey(name)) {
        fault(parser, "'" + name + "' is there twice; keep one");
      }
      Located value = value(parser, parser.nextToken(), depth + 1);
      fields.put(name, new Field(name, value, at.getLineNr(), at.getColumnNr()));
    }
    return fields;
  }

  private List<Located> items(JsonParser parser, int depth) throws IOException {
    List<Located> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token, depth + 1));
    }
    return items;
  }

  private void fault(JsonParser parser, String message) {
    JsonLocation at = parser.currentTokenLocation();
    faults.add(new SchemeFault(at.getLineNr(), at.getColumnNr(), message));
  }
}
