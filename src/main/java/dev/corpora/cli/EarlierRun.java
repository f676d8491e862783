package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.Continuation;
import dev.corpora.manifest.RunRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * A run that another goes on with.
 *
 * @param folder the output folder of both
 * @param continuation what the other does differently
 */
record EarlierRun(Path folder, RunRecord run, Continuation continuation) {

  private static final String FORCE = "force";

  /** What the new run is asked for itself, or what has been read into the inputs. */
  private static final Set<String> NOT_REPEATED =
      Set.of(
          "output", "config", "profile", "resume", "retry-failed", "batch-id", "from-file", "null");

  /** The run over a part says nothing of what failed in the others. */
  private static final String SHARD = "shard";

  /** A command line may need an input, whatever is tried on it. */
  private static final String ANY_INPUT = ".";

  /**
   * Finds the run that is asked for.
   *
   * @throws BatchException where there is none
   */
  static EarlierRun find(GoOnOptions asked, Path folder) throws BatchException {
    OutputFolder output = OutputFolder.open(folder);
    Optional<String> id = asked.id();
    RunRecord run;
    if (id.isPresent()) {
      run = output.read(id.get()).run();
    } else {
      run = asked.retryFailed() ? output.latest() : new UnfinishedRuns(output).latest();
    }
    boolean forced = !asked.retryFailed() && run.request().options().containsKey(FORCE);
    return new EarlierRun(
        folder,
        run,
        new Continuation(
            asked.retryFailed(),
            forced ? Optional.of(output.firstOf(run).startedAt()) : Optional.empty()));
  }

  /**
   * Gives a command's options the values that they had in the run, except those that the command
   * line names.
   *
   * @param blank makes a command line of the same command, to read values on
   * @throws ConfigException where this program cannot read them any more
   */
  void giveOptionsTo(CommandLine command, Supplier<CommandLine> blank) throws ConfigException {
    for (Map.Entry<String, List<String>> given : run.request().options().entrySet()) {
      boolean repeated =
          !NOT_REPEATED.contains(given.getKey())
              && !given.getValue().isEmpty()
              && !(continuation.onlyUnsuccessful()
                  && (given.getKey().equals(FORCE) || given.getKey().equals(SHARD)));
      if (repeated) {
        giveOption(command, blank.get(), given.getKey(), given.getValue());
      }
    }
  }

  private void giveOption(CommandLine command, CommandLine trial, String name, List<String> values)
      throws ConfigException {
    OptionSpec option = command.getCommandSpec().findOption("--" + name);
    if (option == null) {
      throw cannotRepeat("--" + name + " is unknown to this version");
    }
    if (command.getParseResult().hasMatchedOption(option)) {
      return;
    }
    if (option.type() == boolean.class) {
      option.setValue(Boolean.parseBoolean(values.get(0)));
      return;
    }
    String[] line = values.stream().map(value -> "--" + name + "=" + value).toArray(String[]::new);
    try {
      trial.parseArgs(with(line, ANY_INPUT));
    } catch (ParameterException e) {
      throw cannotRepeat(String.valueOf(e.getMessage()));
    }
    option.setValue(trial.getCommandSpec().findOption("--" + name).getValue());
  }

  private static String[] with(String[] line, String last) {
    String[] longer = Arrays.copyOf(line, line.length + 1);
    longer[line.length] = last;
    return longer;
  }

  private ConfigException cannotRepeat(String why) {
    return new ConfigException(
        "the options of run " + run.id() + " cannot be repeated: " + why + "; give that one anew");
  }

  /** Sets the inputs of the run. */
  void giveInputsTo(BatchConfig.Builder builder) {
    builder.inputs(run.request().inputs().stream().map(Path::of).toList());
  }

  /** Sets the output folder, wherever it stands now, and what this run does differently. */
  void applyTo(BatchConfig.Builder builder) {
    builder.output(folder).continuation(continuation);
  }
}
