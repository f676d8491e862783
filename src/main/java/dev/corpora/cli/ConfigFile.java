package dev.corpora.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of options in UTF-8, YAML where its extension is {@code .yaml} or {@code .yml}, Java
 * properties otherwise. A key is the long name of an option without its dashes; profiles hold
 * further values, for runs that name them.
 *
 * @param path where it stands; relative paths in it start from its folder
 * @param entries in their order, none like another
 */
record ConfigFile(Path path, List<ConfigEntry> entries) {

  /** The names that are looked for where no file is named. */
  static final List<String> NAMES = List.of("corpora.properties", "corpora.yaml", "corpora.yml");

  ConfigFile {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the file that was named, or else the first of the usual places that exists.
   *
   * @throws ConfigException where it cannot be read, or is no file of options
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
    String text = text(path);
    String name = path.toString().toLowerCase(Locale.ROOT);
    boolean isYaml = name.endsWith(".yaml") || name.endsWith(".yml");
    return new ConfigFile(
        path, isYaml ? new YamlEntries(path).read(text) : new PropertiesEntries(path).read(text));
  }

  private static String text(Path path) throws ConfigException {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new ConfigException("configuration file " + path + " does not exist");
    } catch (CharacterCodingException e) {
      throw new ConfigException("configuration file " + path + " is not UTF-8 text");
    } catch (IOException e) {
      throw new ConfigException("configuration file " + path + " cannot be read: " + e);
    }
  }

  /**
   * What is wrong at a line of a configuration file.
   *
   * @param problem what is wrong and what to do
   */
  static ConfigException fault(Path path, int line, String problem) {
    return new ConfigException("configuration file " + path + ", line " + line + ": " + problem);
  }

  /**
   * The entries that hold for a run: those of its profile, and of the others what it does not set.
   *
   * @throws ConfigException where there is no such profile
   */
  List<ConfigEntry> inForce(Optional<String> profile) throws ConfigException {
    if (profile.isPresent() && !profiles().contains(profile.get())) {
      throw new ConfigException(
          "configuration file "
              + path
              + " has no profile '"
              + profile.get()
              + "'"
              + Spelling.nearest(profile.get(), profiles())
                  .map(name -> "; did you mean '" + name + "'?")
                  .orElse(profiles().isEmpty() ? "" : "; it has " + String.join(", ", profiles())));
    }
    List<ConfigEntry> inForce = new ArrayList<>();
    for (ConfigEntry entry : entries) {
      boolean isReplaced =
          profile.isPresent()
              && entry.profile().isEmpty()
              && entries.stream()
                  .anyMatch(e -> e.profile().equals(profile) && e.key().equals(entry.key()));
      if (!isReplaced && (entry.profile().isEmpty() || entry.profile().equals(profile))) {
        inForce.add(entry);
      }
    }
    return inForce;
  }

  private Set<String> profiles() {
    Set<String> profiles = new TreeSet<>();
    entries.forEach(entry -> entry.profile().ifPresent(profiles::add));
    return profiles;
  }

  /** A path of an entry, from this file's folder. */
  Path resolve(Path value) {
    return path.toAbsolutePath().resolveSibling(value).normalize();
  }
}
