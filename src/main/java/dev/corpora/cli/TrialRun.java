package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.cli.Diagnosis.State;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.report.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A batch over one small document in a temporary folder: whether processes start, models and
 * reference data are whole, and a vocabulary comes out.
 */
final class TrialRun {

  private static final String SUBJECT = "trial run";

  private static final String PURPOSE =
      "takes a small document through all stages; build or install the program again";

  private static final String TEXT =
      "The mill pond feeds the water wheel. A miller opens the sluice gate, and the water wheel"
          + " turns the mill stone. When the mill pond is low, the sluice gate stays shut.";

  private final Environment environment;

  TrialRun(Environment environment) {
    this.environment = environment;
  }

  /** Runs it. */
  Diagnosis finding() {
    try {
      Path folder = Files.createTempDirectory("corpora-doctor-");
      try {
        writeDocument(folder.resolve("trial.epub"));
        BatchConfig config =
            BatchConfig.builder()
                .input(folder)
                .output(folder)
                .language(new LanguageOptions(Optional.of("en"), Optional.empty()))
                .workers(1)
                .build();
        return judged(environment.batches().create(config).run(new BatchListener() {}));
      } finally {
        remove(folder);
      }
    } catch (IOException | BatchException e) {
      return broken(String.valueOf(e.getMessage()));
    }
  }

  private static Diagnosis judged(BatchSummary summary) {
    if (summary.processed() == 1 && summary.terms() > 0) {
      return Diagnosis.good(
          SUBJECT,
          String.format(
              Locale.ROOT,
              "%d terms in %.1f s",
              summary.terms(),
              summary.duration().toMillis() / 1000.0),
          PURPOSE);
    }
    return broken(
        summary.firstErrors().stream()
            .map(error -> error.problem().message())
            .findFirst()
            .orElse("no terms were found"));
  }

  private static Diagnosis broken(String why) {
    return new Diagnosis(SUBJECT, State.BROKEN, Printable.of(why), PURPOSE);
  }

  /** The least that is an EPUB publication. */
  private static void writeDocument(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      entry(zip, "mimetype", "application/epub+zip");
      entry(
          zip,
          "META-INF/container.xml",
          "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'>"
              + "<rootfiles><rootfile full-path='package.opf'"
              + " media-type='application/oebps-package+xml'/></rootfiles></container>");
      entry(
          zip,
          "package.opf",
          "<package xmlns='http://www.idpf.org/2007/opf' version='3.0' unique-identifier='id'>"
              + "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
              + "<dc:identifier id='id'>trial</dc:identifier><dc:title>Trial</dc:title>"
              + "<dc:language>en</dc:language></metadata>"
              + "<manifest><item id='text' href='text.xhtml' media-type='application/xhtml+xml'/>"
              + "</manifest><spine><itemref idref='text'/></spine></package>");
      entry(
          zip,
          "text.xhtml",
          "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Trial</title></head><body>"
              + "<h1>The mill</h1><p>"
              + TEXT
              + "</p></body></html>");
    }
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
