package dev.corpora.bench.speed;

import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.ParsedDocument;
import dev.corpora.text.StandardCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether a document of twice the length takes twice the time to read, up to 5,000 pages or 20 MB.
 */
final class PageGrowth {

  private static final List<Integer> PAGES = List.of(625, 1250, 2500, 5000);
  private static final List<Integer> MEGABYTES = List.of(3, 5, 10, 20);

  private PageGrowth() {}

  static void print(Workplace workplace) throws UnusableInputException, IOException {
    Path folder = workplace.emptyFolder("documents");
    for (int pages : PAGES) {
      MadeDocuments.writePdf(
          folder.resolve(String.format(Locale.ROOT, "%05d-pages.pdf", pages)), pages);
    }
    for (int megabytes : MEGABYTES) {
      MadeDocuments.writeEpub(
          folder.resolve(String.format(Locale.ROOT, "%05d-megabytes.epub", megabytes)), megabytes);
    }
    DocumentFolder documents = DocumentFolder.of(folder);
    for (DocumentFormat format : DocumentFormat.values()) {
      measure(documents, documents.documents(format)); // to have the program compiled
    }
    TextTable table = new TextTable(List.of("document", "parse, s", "clean, s", "units/s"));
    for (DocumentFormat format : DocumentFormat.values()) {
      measure(documents, documents.documents(format)).forEach(table::add);
    }
    table.print(workplace.out());
  }

  private static List<List<String>> measure(
      DocumentFolder folder, List<DiscoveredDocument> documents) {
    StandardCleaner cleaner = new StandardCleaner();
    return documents.stream()
        .map(
            document -> {
              double start = CpuTime.ofThread();
              ParsedDocument parsed = folder.parse(document).orElseThrow();
              double middle = CpuTime.ofThread();
              cleaner.clean(parsed, Checkpoint.NONE);
              double end = CpuTime.ofThread();
              return List.of(
                  document.relativePath(),
                  String.format(Locale.ROOT, "%.2f", middle - start),
                  String.format(Locale.ROOT, "%.2f", end - middle),
                  String.format(
                      Locale.ROOT,
                      "%,.0f",
                      (double) DocumentFolder.units(document, parsed) / (end - start)));
            })
        .toList();
  }
}
