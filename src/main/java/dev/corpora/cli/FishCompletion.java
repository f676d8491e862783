package dev.corpora.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completion for the fish shell, which picocli does not write.
 *
 * @see <a href="https://fishshell.com/docs/current/cmds/complete.html">complete</a>
 */
final class FishCompletion {

  private final CommandLine program;

  FishCompletion(CommandLine program) {
    this.program = program;
  }

  /** The script, a line for each command and for each name pair of an option. */
  String script() {
    StringBuilder out = new StringBuilder("# Completion of corpora for fish\n");
    Map<String, CommandLine> commands = program.getSubcommands();
    String none = "not __fish_seen_subcommand_from " + String.join(" ", commands.keySet());
    commands.forEach(
        (name, command) ->
            out.append("complete -c corpora -f -n ")
                .append(quoted(none))
                .append(" -a ")
                .append(name)
                .append(description(command.getCommandSpec().usageMessage().description()))
                .append('\n'));
    options(out, none, program.getCommandSpec());
    commands.forEach(
        (name, command) ->
            options(out, "__fish_seen_subcommand_from " + name, command.getCommandSpec()));
    return out.toString();
  }

  private static void options(StringBuilder out, String condition, CommandSpec command) {
    for (OptionSpec option : command.options()) {
      if (option.hidden()) {
        continue;
      }
      out.append("complete -c corpora -n ").append(quoted(condition));
      for (String name : option.names()) {
        out.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
      }
      out.append(value(option)).append(description(option.description())).append('\n');
      if (option.negatable()) {
        out.append("complete -c corpora -n ")
            .append(quoted(condition))
            .append(" -l ")
            .append(option.longestName().replaceFirst("^--", "no-"))
            .append(description(option.description()))
            .append('\n');
      }
    }
  }

  /** Whether a value follows, and whether it may be a file. */
  private static String value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    if (option.completionCandidates() != null) {
      String candidates =
          StreamSupport.stream(option.completionCandidates().spliterator(), false)
              .collect(Collectors.joining(" "));
      return " -x -a " + quoted(candidates);
    }
    boolean isFile = Arrays.asList(option.auxiliaryTypes()).contains(Path.class);
    return isFile ? " -r" : " -x";
  }

  private static String description(String... lines) {
    String first = List.of(lines).isEmpty() ? "" : CommandLine.Help.Ansi.OFF.string(lines[0]);
    return " -d " + quoted(first.replace("%%", "%"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
