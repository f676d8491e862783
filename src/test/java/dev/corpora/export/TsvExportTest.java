package dev.corpora.export;

class TsvExportTest extends CsvExportTest {

  @Override
  ExportFormat format() {
    return ExportFormat.TSV;
  }

  @Override
  char separator() {
    return '\t';
  }

  /** What has a comma needs no quotes here. */
  @Override
  String quoted(String text) {
    return text.replace('|', ',');
  }
}
