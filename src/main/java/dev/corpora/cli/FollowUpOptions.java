package dev.corpora.cli;

import dev.corpora.document.DocumentDiscovery;
import dev.corpora.export.ExportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is made of the vocabularies when the run is over. */
@HelpSection("What is made in the end")
final class FollowUpOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--consolidate",
      description = "Merge all vocabularies of the output folder into master.vocab.json.")
  private boolean consolidate;

  @Option(
      names = "--remove-orphans",
      description = {
        "With --consolidate: leave out vocabularies whose document is not among the inputs",
        "any more; the files stay."
      })
  private boolean removeOrphans;

  private List<ExportFormat> exports = List.of();

  @Mixin private ExportFormatOptions format = new ExportFormatOptions();

  @Option(
      names = "--export",
      split = ",",
      paramLabel = "FORMAT",
      description = {
        "Write all vocabularies of the output folder, merged, as terms.csv and so on:",
        "csv, tsv, xlsx, jsonl, tbx, skos, anki, markdown, html; several with commas."
      })
  void setExports(List<String> names) {
    exports =
        names.stream()
            .map(
                name ->
                    ExportFormat.of(name.strip())
                        .orElseThrow(
                            () ->
                                new ParameterException(
                                    command.commandLine(),
                                    "--export takes "
                                        + ExportFormatOptions.formats()
                                        + ", not '"
                                        + name
                                        + "'")))
            .distinct()
            .toList();
  }

  /** Whether anything is to be made of all vocabularies. */
  boolean isAsked() {
    return consolidate || !exports.isEmpty();
  }

  /**
   * What these options ask for.
   *
   * @param inputs of the run
   */
  FollowUp followUp(Environment environment, List<Path> inputs) {
    if (removeOrphans && !consolidate) {
      throw new ParameterException(
          command.commandLine(), "--remove-orphans says what --consolidate leaves out; give both");
    }
    return new FollowUp(
        environment,
        consolidate,
        removeOrphans ? Optional.of(DocumentDiscovery.base(inputs)) : Optional.empty(),
        exports,
        new Exporting(format));
  }
}
