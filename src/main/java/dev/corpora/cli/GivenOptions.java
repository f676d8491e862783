package dev.corpora.cli;

import dev.corpora.document.PathGlob;
import dev.corpora.ip.BlockListSource;
import dev.corpora.term.ReferenceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of a command that have another value than they have by themselves, as texts that
 * their own reading takes again, wherever the program is then started.
 */
final class GivenOptions {

  /** Some commands need one. */
  private static final String ANY_INPUT = ".";

  private GivenOptions() {}

  /**
   * By their long names without dashes; one that may hold a secret has no values.
   *
   * @param blank a command line of the same command to which nothing was given
   */
  static SortedMap<String, List<String>> of(CommandLine command, CommandLine blank) {
    // What an option is by itself, picocli sets when it reads a command line.
    blank.parseArgs(ANY_INPUT);
    SortedMap<String, List<String>> given = new TreeMap<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      Object value = option.getValue();
      OptionSpec untouched = blank.getCommandSpec().findOption(option.longestName());
      if (!Objects.equals(value, untouched.getValue())) {
        given.put(name(option), isSecret(option, value) ? List.of() : texts(value));
      }
    }
    return given;
  }

  static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** The address of a webhook may be all that keeps others from posting there. */
  private static boolean isSecret(OptionSpec option, @Nullable Object value) {
    return name(option).equals("notify")
        && !texts(value).stream().allMatch(text -> text.startsWith("env:"));
  }

  private static List<String> texts(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(GivenOptions::text).toList();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(GivenOptions::text).stream().toList();
    }
    return value == null ? List.of() : List.of(text(value));
  }

  /** A value of any type that an option has; the types are those of the options' fields. */
  private static String text(Object value) {
    if (value instanceof Path path) {
      return path.toAbsolutePath().normalize().toString();
    }
    if (value instanceof ReferenceFile reference) {
      String file = text(reference.file());
      return reference.language().map(language -> language + "=" + file).orElse(file);
    }
    if (value instanceof BlockListSource list) {
      return list.file().map(GivenOptions::text).orElse(BlockListSource.BUILTIN_NAME);
    }
    if (value instanceof PathGlob glob) {
      return glob.text();
    }
    return value instanceof Duration time ? DurationConverter.written(time) : String.valueOf(value);
  }
}
