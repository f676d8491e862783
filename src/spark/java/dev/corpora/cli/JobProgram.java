package dev.corpora.cli;

import dev.corpora.vocabulary.EntryDecisions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as a job of a cluster: the commands that many machines can share. */
@Command(
    name = "CorporaJob",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Corpora's commands as jobs of a cluster.")
public final class JobProgram implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private JobProgram() {}

  /** Runs a command on a cluster and ends the process with its exit code. */
  public static void main(Cluster cluster, String[] args) {
    System.exit(run(cluster, ProcessEnvironment.create(), args));
  }

  static int run(Cluster cluster, Environment environment, String... args) {
    Failures failures = new Failures(environment.err());
    CommandLine program = new CommandLine(new JobProgram());
    Commands.add(program, new JobBatchCommand(cluster, environment));
    Commands.add(program, new JobConsolidateCommand(cluster, environment));
    program
        .setOut(environment.out())
        .setErr(environment.err())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
    int code = failures.execute(program, args);
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  /**
   * The decisions of a review in a folder of this machine, for entries of all documents.
   *
   * @throws IOException where the file is wrong
   */
  public static EntryDecisions decisions(Path folder) throws IOException {
    try {
      return FolderReview.of(folder);
    } catch (ConfigException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: 'batch' or 'consolidate'");
  }
}
