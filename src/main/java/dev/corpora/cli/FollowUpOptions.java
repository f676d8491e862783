package dev.corpora.cli;

import dev.corpora.export.ExportFormat;
import java.util.List;
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

  /** What these options ask for. */
  FollowUp followUp(Environment environment) {
    return new FollowUp(environment, consolidate, exports, new Exporting(format));
  }
}
