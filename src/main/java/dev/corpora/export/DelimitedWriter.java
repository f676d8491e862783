package dev.corpora.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV and TSV after RFC 4180: a heading, an entry a row, UTF-8 without a byte order mark. */
final class DelimitedWriter implements EntryWriter {

  private final List<Column> columns;
  private final boolean raw;
  private final Writer out;
  private final CsvWriter csv;

  DelimitedWriter(OutputStream stream, char separator, ExportOptions options) {
    columns = options.columns();
    raw = options.raw();
    out = Utf8.writer(stream);
    csv =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(columns.stream().map(Column::id).toArray(String[]::new));
  }

  @Override
  public void write(MasterEntry entry) {
    csv.writeRecord(columns.stream().map(c -> cell(c.of(entry))).toArray(String[]::new));
  }

  private String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    return raw || value instanceof Number ? value.toString() : FormulaSafety.of(value.toString());
  }

  @Override
  public void end() throws IOException {
    csv.flush();
    out.flush();
  }
}
