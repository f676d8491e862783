package dev.corpora.bench.speed;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ParseResult;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.epub.EpubDocumentParser;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.ParsedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The documents of a folder, and the parsers that the program reads them with. */
public final class DocumentFolder {

  /** No documents. */
  static final DocumentFolder EMPTY = new DocumentFolder(List.of(), new EpubDocumentParser());

  private final List<DiscoveredDocument> documents;
  private final DocumentParser pdf;
  private final DocumentParser epub = new EpubDocumentParser();

  private DocumentFolder(List<DiscoveredDocument> documents, DocumentParser pdf) {
    this.documents = documents;
    this.pdf = pdf;
  }

  /**
   * Finds the documents of a flat folder.
   *
   * @throws UnusableInputException where there are none
   */
  public static DocumentFolder of(Path folder) throws UnusableInputException, IOException {
    List<DiscoveredDocument> documents = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      List<Path> paths;
      try (Stream<Path> found = Files.list(folder)) {
        paths = found.sorted().toList();
      }
      for (Path path : paths) {
        Optional<DocumentFormat> format = format(path);
        if (format.isPresent()) {
          documents.add(
              new DiscoveredDocument(
                  path,
                  path.getFileName().toString(),
                  format.get(),
                  Files.size(path),
                  Files.getLastModifiedTime(path).toInstant()));
        }
      }
    }
    if (documents.isEmpty()) {
      throw new UnusableInputException("'" + folder + "' holds no documents to measure on");
    }
    try {
      return new DocumentFolder(documents, new PdfDocumentParser(ParseOptions.DEFAULTS));
    } catch (PasswordFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<DocumentFormat> format(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".pdf")
        ? Optional.of(DocumentFormat.PDF)
        : name.endsWith(".epub") ? Optional.of(DocumentFormat.EPUB) : Optional.empty();
  }

  /** All of them, by name. */
  public List<DiscoveredDocument> all() {
    return documents;
  }

  List<DiscoveredDocument> documents(DocumentFormat format) {
    return documents.stream().filter(document -> document.format() == format).toList();
  }

  /** Parses a document; empty where it cannot be. */
  public Optional<ParsedDocument> parse(DiscoveredDocument document) {
    DocumentParser parser = document.format() == DocumentFormat.PDF ? pdf : epub;
    return parser.parse(document, Checkpoint.NONE) instanceof ParseResult.Parsed parsed
        ? Optional.of(parsed.document())
        : Optional.empty();
  }

  /** All documents that can be parsed, parsed. */
  List<ParsedDocument> parseAll() {
    return documents.stream().map(this::parse).flatMap(Optional::stream).toList();
  }

  /** Pages of a PDF document; bytes of XHTML of an EPUB document. */
  static long units(DiscoveredDocument document, ParsedDocument parsed) {
    if (parsed.body() instanceof Body.Paged paged) {
      return paged.pages().size();
    }
    try (ZipFile zip = new ZipFile(document.path().toFile())) {
      return zip.stream()
          .filter(entry -> entry.getName().matches("(?i).*\\.x?html?"))
          .mapToLong(ZipEntry::getSize)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
