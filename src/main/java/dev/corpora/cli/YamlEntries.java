package dev.corpora.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML: a mapping of options to values, or to lists of values where an option is repeated,
 * and under {@code profiles} such a mapping for each profile. Nothing else of YAML is known here:
 * no tags, aliases or further documents.
 */
final class YamlEntries {

  private static final String PROFILES = "profiles";

  private final Path path;
  private final List<ConfigEntry> entries = new ArrayList<>();

  YamlEntries(Path path) {
    this.path = path;
  }

  List<ConfigEntry> read(String text) throws ConfigException {
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first != null && first != JsonToken.VALUE_NULL) {
        expect(first, JsonToken.START_OBJECT, parser, "lines such as 'workers: 2'");
        mapping(parser, Optional.empty());
        if (parser.nextToken() != null) {
          throw fault(parser, "a second document begins; write one");
        }
      }
      return entries;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw ConfigFile.fault(path, line, "no YAML: " + problem(e));
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be read", e);
    }
  }

  private void mapping(JsonParser parser, Optional<String> profile)
      throws IOException, ConfigException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      JsonToken value = parser.nextToken();
      if (key.equals(PROFILES) && profile.isEmpty()) {
        expect(value, JsonToken.START_OBJECT, parser, "a name for each profile");
        profiles(parser);
      } else {
        add(new ConfigEntry(profile, key, values(parser, key), line));
      }
    }
  }

  private void profiles(JsonParser parser) throws IOException, ConfigException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      expect(parser.nextToken(), JsonToken.START_OBJECT, parser, "options for profile " + name);
      mapping(parser, Optional.of(name));
    }
  }

  private List<String> values(JsonParser parser, String key) throws IOException, ConfigException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return List.of(scalar(parser, key));
    }
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(scalar(parser, key));
    }
    return values;
  }

  private String scalar(JsonParser parser, String key) throws IOException, ConfigException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      throw fault(parser, key + " has no value");
    }
    if (!token.isScalarValue()) {
      throw fault(parser, key + " takes a value, or a list of values");
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw fault(parser, "an alias such as *" + parser.getText() + " is not known here");
    }
    return parser.getText().strip();
  }

  private void add(ConfigEntry entry) throws ConfigException {
    for (ConfigEntry earlier : entries) {
      if (earlier.isLike(entry)) {
        throw ConfigFile.fault(
            path,
            entry.line(),
            entry.key()
                + " stands on line "
                + earlier.line()
                + " as well; write an option that is repeated as a list");
      }
    }
    entries.add(entry);
  }

  private void expect(
      @Nullable JsonToken found, JsonToken expected, JsonParser parser, String description)
      throws ConfigException {
    if (found != expected) {
      throw fault(parser, "expected " + description);
    }
  }

  private ConfigException fault(JsonParser parser, String problem) {
    return ConfigFile.fault(path, parser.currentTokenLocation().getLineNr(), problem);
  }

  /** The library tells where as well, over several lines. */
  private static String problem(JacksonException failure) {
    List<String> lines =
        String.valueOf(failure.getOriginalMessage())
            .lines()
            .filter(line -> !line.startsWith(" "))
            .toList();
    return String.join(", ", lines);
  }
}
