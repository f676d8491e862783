package dev.corpora.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a batch goes on with an earlier one. */
@HelpSection("Going on with an earlier run")
final class GoOnOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--resume",
      description = {
        "Go on with the latest run into the output folder that was interrupted or died:",
        "its inputs and options hold, those given besides win. The folder is that of",
        "--output, or else <input>, or else the working folder."
      })
  private boolean resume;

  @Option(
      names = "--retry-failed",
      description = {
        "Take only the documents that failed or are partial; inputs and options are those",
        "of the latest run, as with --resume."
      })
  private boolean retryFailed;

  @Option(
      names = "--batch-id",
      paramLabel = "ID",
      description = "With either: the run to go on with, as 'corpora history' names it.")
  private Optional<String> id = Optional.empty();

  /** Refuses combinations that make no sense. */
  void check() {
    if (resume && retryFailed) {
      throw refused("--resume and --retry-failed exclude each other");
    }
    if (id.isPresent() && !isAsked()) {
      throw refused("--batch-id needs --resume or --retry-failed");
    }
  }

  boolean isAsked() {
    return resume || retryFailed;
  }

  boolean retryFailed() {
    return retryFailed;
  }

  Optional<String> id() {
    return id;
  }

  /** The output folder of the earlier run, given the inputs and the output that were named. */
  Path folder(List<Path> inputs, Optional<Path> output) {
    if (output.isPresent()) {
      return output.get();
    }
    if (inputs.size() > 1) {
      throw refused(
          "--resume and --retry-failed take one folder, the output folder, or inputs and --output");
    }
    return inputs.isEmpty() ? Path.of(".") : inputs.get(0);
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
