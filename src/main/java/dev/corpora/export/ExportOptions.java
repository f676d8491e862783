package dev.corpora.export;

import java.util.List;

/**
 * How entries are exported.
 *
 * @param title what the whole is called
 * @param columns of tables, in their order
 * @param raw whether cells that a spreadsheet would run as a formula stay as they are
 * @param baseIri what IRIs begin with
 */
public record ExportOptions(String title, List<Column> columns, boolean raw, String baseIri) {

  /** What IRIs begin with unless said otherwise. */
  public static final String DEFAULT_BASE_IRI = "urn:corpora:";

  public ExportOptions {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs a column");
    }
  }

  /** Options with all defaults but the title. */
  public static ExportOptions titled(String title) {
    return new ExportOptions(title, Column.DEFAULTS, false, DEFAULT_BASE_IRI);
  }
}
