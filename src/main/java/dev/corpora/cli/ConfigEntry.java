package dev.corpora.cli;

import java.util.List;
import java.util.Optional;

/**
 * An option's value in a configuration file.
 *
 * @param profile the profile that it belongs to; empty where it holds for all
 * @param key the option's long name without its dashes; unchecked
 * @param values several where an option is repeated
 * @param line where it stands, counted from 1
 */
record ConfigEntry(Optional<String> profile, String key, List<String> values, int line) {

  ConfigEntry {
    values = List.copyOf(values);
  }

  /** Whether it is of the same profile and key. */
  boolean isLike(ConfigEntry other) {
    return profile.equals(other.profile) && key.equals(other.key);
  }
}
