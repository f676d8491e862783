package dev.corpora.cli;

import dev.corpora.document.DocumentOrder;
import dev.corpora.document.PathGlob;
import dev.corpora.document.SelectionOptions;
import dev.corpora.model.Shard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which of the documents that are found are asked for, and in which order. */
@HelpSection("Which documents")
final class SelectingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private OptionalInt limit = SelectionOptions.DEFAULTS.limit();
  private DocumentOrder order = SelectionOptions.DEFAULTS.order();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      converter = PathGlobConverter.class,
      description =
          "Only documents that fit: *.pdf fits a name anywhere, manuals/** a path from the input."
              + " Letter case does not matter. Repeatable: any of them.")
  private List<PathGlob> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      converter = PathGlobConverter.class,
      description = "Leave out documents that fit, whatever --include says. Repeatable.")
  private List<PathGlob> exclude = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Only the first N of these documents in the order of --order, those that are done"
              + " counted in. Default: all.")
  void setLimit(int number) {
    if (number < 1) {
      throw new ParameterException(
          command.commandLine(), "--limit must be at least 1, not " + number);
    }
    limit = OptionalInt.of(number);
  }

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description =
          "What comes first: size (the largest), name (by path) or newest (the last changed)."
              + " Default: size.")
  void setOrder(String name) {
    order =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "size" -> DocumentOrder.SIZE;
          case "name" -> DocumentOrder.NAME;
          case "newest" -> DocumentOrder.NEWEST;
          default ->
              throw new ParameterException(
                  command.commandLine(), "--order takes size, name or newest, not '" + name + "'");
        };
  }

  /** What these options say, of a part of the documents where there is one. */
  SelectionOptions selection(Optional<Shard> shard) {
    return new SelectionOptions(include, exclude, limit, order, shard);
  }
}
