package dev.corpora.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that ship are those that the texts in the test resources make. */
class ExamplesTest {

  private static final Path SHIPPED = Path.of("src/examples");

  @TempDir static Path built;

  @BeforeAll
  static void build() throws IOException {
    Examples.write(built);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-year-with-bees.epub", "kleine-sternwarte.epub"})
  void shippedEpubHoldsWhatItsTextSays(String name) throws IOException {
    assertThat(entries(SHIPPED.resolve(name))).isEqualTo(entries(built.resolve(name)));
  }

  @Test
  void shippedManualHoldsWhatItsTextSays() throws IOException {
    String name = "tide-mill-manual.pdf";
    assertThat(text(SHIPPED.resolve(name))).isEqualTo(text(built.resolve(name)));
  }

  @Test
  void manualHasWhatMakesManualsHardToRead() throws IOException {
    String text = text(SHIPPED.resolve("tide-mill-manual.pdf"));

    assertThat(text.split("Running a Tide Mill", -1)).as("running heads").hasSizeGreaterThan(5);
    assertThat(text).as("contents").containsPattern("The millstones \\.{5,} \\d");
    assertThat(text).as("words broken at line ends").containsPattern("[a-z]-\\R[a-z]");
    assertThat(text).as("code").contains("for reading in gauge.readings():");
  }

  private static SortedMap<String, String> entries(Path epub) throws IOException {
    SortedMap<String, String> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        entries.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
