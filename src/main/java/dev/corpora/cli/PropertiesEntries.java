package dev.corpora.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads Java properties. {@code workers=2} holds for all runs, {@code profile.nightly.workers=2}
 * for those with the profile {@code nightly}; a key that stands on several lines is an option that
 * is repeated.
 */
final class PropertiesEntries {

  private static final String PROFILE = "profile.";

  private final Path path;
  private final List<ConfigEntry> entries = new ArrayList<>();

  PropertiesEntries(Path path) {
    this.path = path;
  }

  List<ConfigEntry> read(String text) throws ConfigException {
    String[] lines = text.split("\r\n|\r|\n", -1);
    int line = 0;
    while (line < lines.length) {
      int first = line;
      StringBuilder whole = new StringBuilder(lines[line++]);
      while (line < lines.length && !isComment(lines[first]) && isContinued(lines[line - 1])) {
        whole.append('\n').append(lines[line++]);
      }
      entry(whole.toString(), first + 1);
    }
    return entries;
  }

  private static boolean isComment(String line) {
    String start = line.stripLeading();
    return start.startsWith("#") || start.startsWith("!");
  }

  private static boolean isContinued(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  /** One key and its value, with all lines that these go on over. */
  private void entry(String text, int line) throws ConfigException {
    Properties one = new Properties();
    try {
      one.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      throw ConfigFile.fault(path, line, "a \\u escape has no four hexadecimal digits");
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be read", e);
    }
    for (String name : one.stringPropertyNames()) {
      add(name, one.getProperty(name).strip(), line);
    }
  }

  private void add(String name, String value, int line) throws ConfigException {
    int dot = name.lastIndexOf('.');
    boolean ofProfile = name.startsWith(PROFILE);
    if (ofProfile && dot <= PROFILE.length()) {
      throw ConfigFile.fault(
          path, line, "'" + name + "' names no option; write profile.NAME.OPTION=VALUE");
    }
    Optional<String> profile =
        ofProfile ? Optional.of(name.substring(PROFILE.length(), dot)) : Optional.empty();
    String key = ofProfile ? name.substring(dot + 1) : name;
    ConfigEntry entry = new ConfigEntry(profile, key, List.of(value), line);
    for (int i = 0; i < entries.size(); i++) {
      ConfigEntry earlier = entries.get(i);
      if (earlier.isLike(entry)) {
        List<String> values = new ArrayList<>(earlier.values());
        values.add(value);
        entries.set(i, new ConfigEntry(profile, key, values, earlier.line()));
        return;
      }
    }
    entries.add(entry);
  }
}
