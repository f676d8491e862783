package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.XLSX;
  }

  @Override
  List<String> terms(byte[] file) throws IOException {
    return rows(file).stream().skip(1).map(row -> row.getCellText(0)).toList();
  }

  private static List<Row> rows(byte[] file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.toList();
    }
  }

  @Override
  String kept(String text) {
    return XmlText.of(text);
  }

  @Test
  void numbersAreNumbersAndNothingIsAFormula() throws IOException {
    Row row = rows(exported(SampleEntries.entry("=1+1", "en", null))).get(1);

    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(Column.DEFAULTS.indexOf(Column.FREQUENCY)).getType())
        .isEqualTo(CellType.NUMBER);
    assertThat(row.getCell(Column.DEFAULTS.indexOf(Column.SCORE)).asNumber())
        .isEqualByComparingTo("8.5");
  }

  @Test
  void aCellHoldsWhatExcelAllows() throws IOException {
    String term = terms(exported(SampleEntries.entry("y".repeat(40_000), "en", null))).get(0);

    assertThat(term).hasSize(32_767).endsWith("y…");
  }
}
