package dev.corpora.cli;

import dev.corpora.document.PathGlob;
import dev.corpora.term.ReferenceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One option of a command as it is in force.
 *
 * @param name the key that a configuration file has for it
 * @param flag whether it is true or false
 * @param repeatable whether it may have several values
 * @param values as they would be written; none where nothing is set
 * @param fallback what holds where nothing is set, in words
 */
record Setting(
    String name,
    boolean flag,
    boolean repeatable,
    List<String> values,
    String fallback,
    Origin origin) {

  private static final Pattern DEFAULT = Pattern.compile("Default: (.*?)\\.?$");

  /** An address of the web: all but its host may be a secret. */
  private static final Pattern ADDRESS = Pattern.compile("^(https?://)(?:[^/@]*@)?([^/]*)/?.*$");

  Setting {
    values = List.copyOf(values);
  }

  /** Where a value comes from. */
  sealed interface Origin {
    /** The command line names it. */
    record Named() implements Origin {}

    /** A configuration file has it. */
    record Configured(ConfigEntry entry) implements Origin {}

    /** Nobody set it. */
    record Unset() implements Origin {}
  }

  /**
   * The settings of a command that was parsed and configured, its inputs first.
   *
   * @param entries what the configuration file set
   */
  static List<Setting> of(CommandLine command, Map<ArgSpec, ConfigEntry> entries) {
    List<Setting> settings = new ArrayList<>();
    for (ArgSpec input : command.getCommandSpec().positionalParameters()) {
      boolean named = !command.getParseResult().matchedPositionals().isEmpty();
      settings.add(of(ConfiguredOptions.INPUT, input, named, entries));
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      String name = ConfiguredOptions.nameOf(option);
      if (!ConfiguredOptions.COMMAND_LINE_ONLY.contains(name)) {
        boolean named = command.getParseResult().hasMatchedOption(option);
        settings.add(of(name, option, named, entries));
      }
    }
    return settings;
  }

  private static Setting of(
      String name, ArgSpec argument, boolean named, Map<ArgSpec, ConfigEntry> entries) {
    ConfigEntry entry = entries.get(argument);
    Origin origin =
        named
            ? new Origin.Named()
            : entry != null ? new Origin.Configured(entry) : new Origin.Unset();
    return new Setting(
        name,
        argument.type() == boolean.class,
        argument.isMultiValue(),
        written(argument.getValue()),
        fallback(argument),
        origin);
  }

  private static List<String> written(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof Optional<?> optional) {
      return written(optional.orElse(null));
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().flatMap(each -> written(each).stream()).toList();
    }
    if (value instanceof Duration time) {
      return List.of(DurationConverter.written(time));
    }
    if (value instanceof PathGlob glob) {
      return List.of(glob.text());
    }
    if (value instanceof ReferenceFile reference) {
      return List.of(reference.language().map(l -> l + "=").orElse("") + reference.file());
    }
    return List.of(ADDRESS.matcher(value.toString()).replaceFirst("$1$2/..."));
  }

  /** As the option's description says it, which is the one place that does. */
  private static String fallback(ArgSpec argument) {
    Matcher matcher = DEFAULT.matcher(String.join(" ", argument.description()));
    return matcher.find() ? matcher.group(1) : "none";
  }
}
