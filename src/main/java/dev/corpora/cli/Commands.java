package dev.corpora.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The commands of the program, in the order in which help lists them. Each is made when it is asked
 * for: to read the options of all of them would take most of the time that a short command has.
 */
final class Commands {

  private static final Map<String, Function<Environment, Object>> ALL = all();

  private Commands() {}

  private static Map<String, Function<Environment, Object>> all() {
    Map<String, Function<Environment, Object>> all = new LinkedHashMap<>();
    all.put("batch", BatchCommand::new);
    all.put("consolidate", ConsolidateCommand::new);
    all.put("diff", DiffCommand::new);
    all.put("export", ExportCommand::new);
    all.put("status", StatusCommand::new);
    all.put("history", HistoryCommand::new);
    all.put("review", ReviewCommand::new);
    all.put("locks", LocksCommand::new);
    all.put("report", ReportCommand::new);
    all.put("cleanup", CleanupCommand::new);
    all.put("config", ConfigCommand::new);
    all.put("doctor", DoctorCommand::new);
    all.put("completion", CompletionCommand::new);
    all.put("man", ManCommand::new);
    all.put("schemes", SchemesCommand::new);
    return all;
  }

  /**
   * Adds the command that the arguments begin with; all of them where they begin with none, so that
   * help and messages can name them.
   */
  static void addTo(CommandLine program, Environment environment, String... arguments) {
    Function<Environment, Object> asked = arguments.length == 0 ? null : ALL.get(arguments[0]);
    if (asked != null) {
      add(program, asked.apply(environment));
    } else {
      addAllTo(program, environment);
    }
  }

  /** Adds all commands. */
  static void addAllTo(CommandLine program, Environment environment) {
    ALL.values().forEach(command -> add(program, command.apply(environment)));
  }

  static void add(CommandLine program, Object command) {
    CommandLine added = new CommandLine(command);
    added
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.table());
    OptionSections.applyTo(added);
    program.addSubcommand(added);
  }
}
