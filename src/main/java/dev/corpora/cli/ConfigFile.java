package dev.corpora.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of options: Java properties in UTF-8, each key the long name of an option without its
 * dashes.
 *
 * @param path where it stands; relative paths in it start from its folder
 */
record ConfigFile(Path path, SortedMap<String, String> entries) {

  /** The name that is looked for where no file is named. */
  static final String NAME = "corpora.properties";

  ConfigFile {
    entries = new TreeMap<>(entries);
  }

  /**
   * Reads the file that was named, or else the first of the usual places that exists.
   *
   * @throws ConfigException where it cannot be read, or is no properties file
   */
  static Optional<ConfigFile> find(Optional<Path> named, Iterable<Path> usual)
      throws ConfigException {
    if (named.isPresent()) {
      return Optional.of(read(named.get()));
    }
    for (Path place : usual) {
      if (Files.exists(place)) {
        return Optional.of(read(place));
      }
    }
    return Optional.empty();
  }

  private static ConfigFile read(Path path) throws ConfigException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new ConfigException("configuration file " + path + " does not exist");
    } catch (CharacterCodingException e) {
      throw new ConfigException("configuration file " + path + " is not UTF-8 text");
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "configuration file " + path + " has a \\u escape without four hexadecimal digits");
    } catch (IOException e) {
      throw new ConfigException("configuration file " + path + " cannot be read: " + e);
    }
    SortedMap<String, String> entries = new TreeMap<>();
    for (Map.Entry<Object, Object> entry : properties.entrySet()) {
      entries.put(entry.getKey().toString(), entry.getValue().toString().strip());
    }
    return new ConfigFile(path, entries);
  }

  /** A path of an entry, from this file's folder. */
  Path resolve(Path value) {
    return path.toAbsolutePath().resolveSibling(value).normalize();
  }
}
