package dev.corpora.cli;

import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.ip.BlockListSource;
import dev.corpora.term.ReferenceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/**
 * Gives a command's options, and its inputs, the values of a configuration file, except those that
 * the command line names. Each entry is first read as if it stood on a command line of its own, so
 * that the option itself says what is wrong with it.
 */
final class ConfiguredOptions {

  /** Options that no file can set. */
  static final Set<String> COMMAND_LINE_ONLY =
      Set.of("config", "profile", "help", "version", "resume", "retry-failed", "batch-id");

  /** The key of what has no name on the command line. */
  static final String INPUT = "input";

  /** No file of the folder, but standard input. */
  private static final Path STANDARD_INPUT = Path.of("-");

  private final CommandLine trial;
  private final ConfigFile file;

  /**
   * Options from a file.
   *
   * @param trial a command line of the same command, to try entries on
   */
  ConfiguredOptions(CommandLine trial, ConfigFile file) {
    this.trial = trial;
    this.file = file;
  }

  /**
   * Sets the options. Entries of other profiles are looked at as well.
   *
   * @return the options that were set, each with its entry
   * @throws ConfigException where the file has an unknown key or a bad value, or not the profile
   */
  Map<ArgSpec, ConfigEntry> applyTo(CommandLine command, Optional<String> profile)
      throws ConfigException {
    List<ConfigEntry> inForce = file.inForce(profile);
    Map<ArgSpec, ConfigEntry> set = new HashMap<>();
    for (ConfigEntry entry : file.entries()) {
      Object value = value(entry);
      ArgSpec argument = argument(command.getCommandSpec(), entry);
      if (inForce.contains(entry) && !isNamed(argument, command)) {
        argument.setValue(value);
        set.put(argument, entry);
      }
    }
    return set;
  }

  private static boolean isNamed(ArgSpec argument, CommandLine command) {
    return argument instanceof OptionSpec option
        ? command.getParseResult().hasMatchedOption(option)
        : !command.getParseResult().matchedPositionals().isEmpty();
  }

  private ArgSpec argument(CommandSpec command, ConfigEntry entry) throws ConfigException {
    String key = entry.key();
    if (key.equals(INPUT) && !command.positionalParameters().isEmpty()) {
      return command.positionalParameters().get(0);
    }
    OptionSpec option = command.findOption("--" + key);
    if (option == null || !nameOf(option).equals(key)) {
      throw fault(entry, "unknown key '" + key + "'" + nearest(key, command));
    }
    if (COMMAND_LINE_ONLY.contains(key)) {
      throw fault(entry, "unknown key '" + key + "'; it stands on the command line only");
    }
    return option;
  }

  private static String nearest(String key, CommandSpec command) {
    Set<String> known = new TreeSet<>(Set.of(INPUT));
    command.options().forEach(option -> known.add(nameOf(option)));
    known.removeAll(COMMAND_LINE_ONLY);
    return Spelling.nearest(key, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** An option's long name without its dashes. */
  static String nameOf(OptionSpec option) {
    return option.longestName().replaceFirst("^--?", "");
  }

  private Object value(ConfigEntry entry) throws ConfigException {
    ArgSpec argument = argument(trial.getCommandSpec(), entry);
    if (argument.type() == boolean.class) {
      return truth(entry);
    }
    boolean named = argument.isOption();
    List<String> arguments = new ArrayList<>();
    for (String text : entry.values()) {
      arguments.add(named ? "--" + entry.key() + "=" + text : text);
    }
    if (!named) {
      arguments.add(0, "--");
    }
    try {
      trial.parseArgs(arguments.toArray(String[]::new));
    } catch (OverwrittenOptionException e) {
      throw fault(entry, entry.key() + " takes one value, not " + entry.values().size());
    } catch (ParameterException e) {
      throw fault(entry, String.valueOf(e.getMessage()));
    }
    return located(argument.getValue());
  }

  private boolean truth(ConfigEntry entry) throws ConfigException {
    String text = String.join(", ", entry.values());
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault(entry, entry.key() + " must be true or false, not '" + text + "'");
    };
  }

  private ConfigException fault(ConfigEntry entry, String problem) {
    return ConfigFile.fault(file.path(), entry.line(), problem);
  }

  /** Paths of the file start from its folder, not from where the program was started. */
  private Object located(Object value) {
    if (value instanceof Optional<?> optional && optional.isPresent()) {
      return Optional.of(located(optional.get()));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::located).toList();
    }
    if (value instanceof SchemeChoice.OfFile scheme) {
      return new SchemeChoice.OfFile(file.resolve(scheme.file()));
    }
    if (value instanceof ReferenceFile reference) {
      return new ReferenceFile(reference.language(), file.resolve(reference.file()));
    }
    if (value instanceof BlockListSource list) {
      return new BlockListSource(list.file().map(file::resolve));
    }
    return value instanceof Path path && !path.equals(STANDARD_INPUT) ? file.resolve(path) : value;
  }
}
