package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.manifest.RunLockedException;
import dev.corpora.report.Printable;
import dev.corpora.vocabulary.ConsolidationException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line on standard error and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final PrintWriter err;
  private boolean verbose;

  Failures(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    message(String.valueOf(failure.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    verbose = wantsDetails(parsed);
    if (failure instanceof BatchException batch) {
      return told(batch, ExitCode.of(batch.reason())).code();
    }
    if (failure instanceof ConfigException) {
      return told(failure, ExitCode.CONFIGURATION).code();
    }
    if (failure instanceof ConsolidationException consolidation) {
      return told(failure, ExitCode.of(consolidation.reason())).code();
    }
    if (failure instanceof ExportException export) {
      return told(failure, export.code()).code();
    }
    if (failure instanceof RunLockedException) {
      return told(failure, ExitCode.TEMPORARY_FAILURE).code();
    }
    return unexpected(failure);
  }

  private static boolean wantsDetails(ParseResult parsed) {
    ParseResult innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    return innermost.hasMatchedOption("--verbose");
  }

  private ExitCode told(Exception failure, ExitCode code) {
    message(String.valueOf(failure.getMessage()));
    trace(failure);
    return code;
  }

  /** Executes a command so that even an {@link Error} ends in a message and a code. */
  int execute(CommandLine commandLine, String... args) {
    try {
      return commandLine.execute(args);
    } catch (RuntimeException | Error e) {
      ParseResult parsed = commandLine.getParseResult();
      verbose = parsed != null && wantsDetails(parsed);
      return unexpected(e);
    }
  }

  private int unexpected(Throwable failure) {
    message(fault(failure) + (verbose ? "" : "; run with --verbose for details"));
    trace(failure);
    return ExitCode.SOFTWARE.code();
  }

  /** What is said of a failure that nobody foresaw. */
  static String fault(Throwable failure) {
    return "a fault in Corpora itself: " + failure;
  }

  private void trace(Throwable failure) {
    if (verbose) {
      failure.printStackTrace(err);
    }
  }

  private void message(String text) {
    err.println("corpora: " + Printable.of(text));
  }
}
