package dev.corpora.cli;

import dev.corpora.term.ReferenceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Gives a command's options the values of a configuration file, except those that the command line
 * names. Each entry is first read as if it stood on a command line of its own, so that the option
 * itself says what is wrong with it.
 */
final class ConfiguredOptions {

  private static final Set<String> COMMAND_LINE_ONLY = Set.of("config", "help", "version");

  /** No file of the folder, but standard input. */
  private static final Path STANDARD_INPUT = Path.of("-");

  /** A command line needs an input, whatever is tried on it. */
  private static final String ANY_INPUT = ".";

  private final Supplier<CommandLine> blank;
  private final ConfigFile file;

  /**
   * Options from a file.
   *
   * @param blank makes a command line of the same command, to try entries on
   */
  ConfiguredOptions(Supplier<CommandLine> blank, ConfigFile file) {
    this.blank = blank;
    this.file = file;
  }

  /**
   * Sets the options.
   *
   * @throws ConfigException where the file has an unknown key or a bad value
   */
  void applyTo(CommandLine command) throws ConfigException {
    for (Map.Entry<String, String> entry : file.entries().entrySet()) {
      OptionSpec option = option(command, entry.getKey());
      Object value = value(entry.getKey(), entry.getValue());
      if (!command.getParseResult().hasMatchedOption(option)) {
        option.setValue(value);
      }
    }
  }

  private OptionSpec option(CommandLine command, String key) throws ConfigException {
    OptionSpec option = command.getCommandSpec().findOption("--" + key);
    if (option == null
        || !option.longestName().equals("--" + key)
        || COMMAND_LINE_ONLY.contains(key)) {
      throw new ConfigException(
          "configuration file " + file.path() + ": unknown key '" + key + "'" + nearest(key));
    }
    return option;
  }

  /** What the command line's own spelling aid suggests. */
  private String nearest(String key) {
    try {
      blank.get().parseArgs("--" + key, ANY_INPUT);
    } catch (UnmatchedArgumentException e) {
      for (String suggestion : e.getSuggestions()) {
        if (suggestion.startsWith("--") && !COMMAND_LINE_ONLY.contains(suggestion.substring(2))) {
          return "; did you mean '" + suggestion.substring(2) + "'?";
        }
      }
    } catch (ParameterException e) {
      return "; it stands on the command line only";
    }
    return "";
  }

  private Object value(String key, String text) throws ConfigException {
    CommandLine trial = blank.get();
    OptionSpec option = option(trial, key);
    if (option.type() == boolean.class) {
      return truth(key, text);
    }
    try {
      trial.parseArgs("--" + key + "=" + text, ANY_INPUT);
    } catch (ParameterException e) {
      throw new ConfigException("configuration file " + file.path() + ": " + e.getMessage());
    }
    return located(option.getValue());
  }

  private boolean truth(String key, String text) throws ConfigException {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ConfigException(
              "configuration file "
                  + file.path()
                  + ": "
                  + key
                  + " must be true or false, not '"
                  + text
                  + "'");
    };
  }

  /** Paths of the file start from its folder, not from where the program was started. */
  private Object located(Object value) {
    if (value instanceof Optional<?> optional && optional.isPresent()) {
      return Optional.of(located(optional.get()));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::located).toList();
    }
    if (value instanceof ReferenceFile reference) {
      return new ReferenceFile(reference.language(), file.resolve(reference.file()));
    }
    return value instanceof Path path && !path.equals(STANDARD_INPUT) ? file.resolve(path) : value;
  }
}
