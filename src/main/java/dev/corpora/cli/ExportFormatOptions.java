package dev.corpora.cli;

import dev.corpora.export.Column;
import dev.corpora.export.ExportFormat;
import dev.corpora.export.ExportOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an export looks. */
@HelpSection("What exports look like")
final class ExportFormatOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private List<Column> columns = Column.DEFAULTS;
  private String baseIri = ExportOptions.DEFAULT_BASE_IRI;

  @Option(
      names = "--raw",
      description = "Leave cells of csv and tsv as they are that a spreadsheet runs as formulas.")
  private boolean raw;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "NAME",
      description = {
        "Columns of csv, tsv and xlsx, in their order. Default: all:",
        "term, canonical, language, pos, kind, name_type, category,",
        "definition, frequency, documents, score, confidence,",
        "abbreviation, variants, forms, tags, context, context_source,",
        "sources, pages, ip_flag, id."
      })
  void setColumns(List<String> names) {
    List<Column> named = new ArrayList<>();
    for (String name : names) {
      named.add(
          Column.of(name.strip())
              .orElseThrow(
                  () -> refused("--columns has no column '" + name + "'; there are " + all())));
    }
    columns = named;
  }

  private static String all() {
    return Column.DEFAULTS.stream().map(Column::id).collect(Collectors.joining(", "));
  }

  @Option(
      names = "--base-iri",
      paramLabel = "IRI",
      description = "What the IRIs of skos begin with. Default: urn:corpora:")
  void setBaseIri(String iri) {
    if (!iri.matches("[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+") || !isAbsolute(iri)) {
      throw refused(
          "--base-iri takes an absolute IRI such as https://example.org/terms/, not '" + iri + "'");
    }
    baseIri = iri;
  }

  private static boolean isAbsolute(String iri) {
    try {
      // "x:" alone is no URI, but one with something after it.
      return URI.create(iri + "x").isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** The names of all formats, for messages. */
  static String formats() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::id)
        .collect(Collectors.joining(", "));
  }

  /** The options of an export with a title. */
  ExportOptions titled(String title) {
    return new ExportOptions(title, columns, raw, baseIri);
  }
}
