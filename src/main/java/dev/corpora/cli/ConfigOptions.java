package dev.corpora.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where further options come from. */
final class ConfigOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Options from a file, properties (workers=2) or YAML (workers: 2) by its extension; the"
              + " command line wins. Default: corpora.properties or corpora.yaml in the working"
              + " folder or ~/.config/corpora.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Take the values of a profile of the configuration file before its others:"
              + " profile.NAME.workers=2 in properties, profiles: NAME: workers: 2 in YAML.")
  private Optional<String> profile = Optional.empty();

  /**
   * The file that holds options, if there is one.
   *
   * @throws ConfigException where it cannot be used, or the profile is in none
   */
  Optional<ConfigFile> file(List<Path> usual) throws ConfigException {
    Optional<ConfigFile> file = ConfigFile.find(config, usual);
    if (profile.isPresent() && file.isEmpty()) {
      throw new ConfigException(
          "there is no configuration file that could hold the profile '"
              + profile.get()
              + "'; name one with --config");
    }
    return file;
  }

  Optional<String> profile() {
    return profile;
  }
}
