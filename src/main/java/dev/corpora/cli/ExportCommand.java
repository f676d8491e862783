package dev.corpora.cli;

import dev.corpora.export.ExportFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code corpora export}: a vocabulary, a master or a folder in, another format out. */
@Command(
    name = "export",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes vocabularies in the format of another program.",
      "Takes a vocabulary, a master vocabulary, or a folder of vocabularies, which are merged",
      "on the way."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  corpora export vocab/master.vocab.json --format xlsx -o terms.xlsx",
      "  corpora export vocab --format csv --columns term,frequency,definition",
      "  corpora export handbook.vocab.json --format anki -o handbook.anki.txt"
    })
final class ExportCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", description = "A vocabulary, a master or a folder.")
  private Path input = Path.of("");

  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it. Default: standard output.")
  private Optional<Path> output = Optional.empty();

  @Mixin private ExportFormatOptions options = new ExportFormatOptions();

  ExportCommand(Environment environment) {
    this.environment = environment;
  }

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "csv, tsv, xlsx, jsonl, tbx, skos, anki, markdown or html.")
  void setFormat(String name) {
    format =
        ExportFormat.of(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--format takes "
                            + ExportFormatOptions.formats()
                            + ", not '"
                            + name
                            + "'"));
  }

  @Override
  public Integer call() throws ExportException {
    return new Exporting(options)
        .run(input, format, output, problem -> environment.err().println("corpora: " + problem))
        .code();
  }
}
