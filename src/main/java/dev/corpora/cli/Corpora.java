package dev.corpora.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "corpora",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns folders of PDF and EPUB documents into vocabularies, offline.",
    footer = {"", "Try 'corpora batch --help'."})
public final class Corpora implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private Corpora() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Environment environment = ProcessEnvironment.create();
    System.exit(run(environment, args));
  }

  /** The program with all its commands, for those who write about it. */
  static CommandLine wholeProgram(Environment environment) {
    CommandLine program = new CommandLine(new Corpora());
    Commands.addAllTo(program, environment);
    return program;
  }

  /**
   * Runs a command.
   *
   * @return the exit code
   */
  static int run(Environment environment, String... args) {
    Failures failures = new Failures(environment.err());
    CommandLine commandLine = new CommandLine(new Corpora());
    Commands.addTo(commandLine, environment, args);
    commandLine
        .setOut(environment.out())
        .setErr(environment.err())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
    int code = failures.execute(commandLine, args);
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "a command is missing, such as 'batch'");
  }
}
