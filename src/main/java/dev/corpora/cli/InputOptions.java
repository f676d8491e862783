package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.model.Shard;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which documents a batch is about, and in which order. */
@HelpSection("Which documents")
final class InputOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SelectingOptions selecting = new SelectingOptions();

  @Parameters(arity = "0..*", paramLabel = "<input>", description = "Folders and documents.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--from-file",
      paramLabel = "LIST",
      description =
          "More folders and documents: a file with a path a line, from the working folder; - for"
              + " standard input. Repeatable.")
  private List<Path> lists = List.of();

  @Option(
      names = {"-0", "--null"},
      description = "Paths in lists end with a NUL character, as 'find -print0' writes them.")
  private boolean nul;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardConverter.class,
      description = {
        "Only the I-th of N parts, for several runs at once into one output folder:",
        "which part a document is in depends on its path alone."
      })
  private Optional<Shard> shard = Optional.empty();

  /**
   * Sets what these options say, and reads the lists.
   *
   * @throws BatchException where a list, or something in it, cannot be used
   */
  void applyTo(BatchConfig.Builder builder, InputStream standardInput) throws BatchException {
    if (inputs.isEmpty() && lists.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "an input is missing: name a folder, a document or --from-file");
    }
    List<Path> listed = new InputLists(standardInput, nul).read(lists);
    if (inputs.isEmpty() && listed.isEmpty()) {
      throw new BatchException(
          BatchException.Reason.NO_DOCUMENTS, "no documents: the list of --from-file is empty");
    }
    builder.inputs(inputs).inputs(listed);
    applySelectionTo(builder);
  }

  /** Sets what these options say but for the inputs themselves. */
  void applySelectionTo(BatchConfig.Builder builder) {
    builder.selection(selecting.selection(shard));
  }

  /** The inputs that were named; those of lists are not among them. */
  List<Path> named() {
    return inputs;
  }

  /** Refuses a shard, whose run ends before there is something to make of all documents. */
  void refuseShard() {
    if (shard.isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "--shard does a part: leave out --consolidate, --export and --report, and give the"
              + " commands of these names when all parts are done");
    }
  }

  boolean hasLists() {
    return !lists.isEmpty();
  }
}
