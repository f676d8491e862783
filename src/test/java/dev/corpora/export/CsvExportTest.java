package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** By Apache Commons CSV. */
class CsvExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.CSV;
  }

  char separator() {
    return ',';
  }

  @Override
  List<String> terms(byte[] file) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator())
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(utf8(file)), format)) {
      return parser.stream()
          .peek(row -> assertThat(row.isConsistent()).isTrue())
          .map(row -> row.get("term"))
          .toList();
    }
  }

  @Override
  String kept(String text) {
    String safe = text.matches("(?s)[=+@-].*") ? "'" + text : text;
    return safe.replaceAll("\\p{Cs}", "?");
  }

  @Test
  void aRowSaysEverything() throws IOException {
    String text = text(SampleEntries.kiln()).replace(separator(), '|');

    assertThat(text)
        .isEqualTo(
            "term|canonical|language|pos|kind|name_type|category|definition|frequency|documents|score"
                + "|confidence|abbreviation|variants|forms|tags|context|context_source|sources|pages"
                + "|ip_flag|id\r\n"
                + "kiln|kiln|en|noun|term||artifact|An oven that fires clay.|5|2|8.5|0.75|KLN|oven"
                + "|kiln; kilns|clay work|"
                + quoted("The kiln cools| and kiln walls crack.")
                + "|kiln.pdf 2|kiln.pdf; oven.epub|"
                + quoted("kiln.pdf 2| 5–7; oven.epub (Firing)")
                + "||en-kiln\r\n");
  }

  String quoted(String text) {
    return "\"" + text + "\"";
  }

  @Test
  void columnsAreChosenAndRawIsRaw() throws IOException {
    byte[] file =
        exported(
            new ExportOptions("t", List.of(Column.FREQUENCY, Column.TERM), true, "urn:x:"),
            SampleEntries.entry("=1+1", "en", null));

    assertThat(utf8(file)).isEqualTo("frequency,term\r\n5,=1+1\r\n".replace(',', separator()));
  }
}
