package dev.corpora.document.pdf;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ParseResult;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.PasswordList;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Parses PDF documents, page by page, in one pass. Safe for use by several threads. */
public final class PdfDocumentParser implements DocumentParser {

  private static final long MOST_MEMORY_FOR_STREAMS = 64L << 20;

  private final ParseOptions options;
  private final PasswordList passwords;

  /**
   * A parser that knows the passwords of the options' password file.
   *
   * @throws PasswordFileException where that file cannot be used
   */
  public PdfDocumentParser(ParseOptions options) throws PasswordFileException {
    this.options = options;
    this.passwords =
        options.passwordFile().isPresent()
            ? PasswordList.read(options.passwordFile().get())
            : PasswordList.EMPTY;
    BundledFonts.install();
  }

  @Override
  public ParseResult parse(DiscoveredDocument document, Checkpoint checkpoint) {
    checkpoint.check();
    String password = passwords.passwordFor(document.relativePath()).orElse("");
    try (RandomAccessRead source = new RandomAccessReadBufferedFile(document.path().toFile());
        PDDocument pdf =
            Loader.loadPDF(
                source,
                password,
                null,
                null,
                MemoryUsageSetting.setupMixed(MOST_MEMORY_FOR_STREAMS).streamCache)) {
      return read(pdf, checkpoint);
    } catch (IOException e) {
      return new ParseResult.Unparsable(new Problem(FailureKind.UNREADABLE, "damaged"));
    }
  }

  private ParseResult read(PDDocument pdf, Checkpoint checkpoint) {
    List<DocumentWarning> warnings = new ArrayList<>();
    if (!pdf.getCurrentAccessPermission().canExtractContent()) {
      if (options.respectPermissions()) {
        return new ParseResult.Unparsable(
            new Problem(
                FailureKind.EXTRACTION_FORBIDDEN,
                "Its owner does not permit text to be extracted from it."));
      }
      warnings.add(
          new DocumentWarning("Its owner does not permit text to be extracted; it was read."));
    }
    List<Page> pages = new ArrayList<>();
    PageTree tree = new PageTree(pdf);
    PageReader reader = new PageReader(checkpoint);
    int number = 0;
    for (COSDictionary node = tree.next(); node != null; node = tree.next()) {
      checkpoint.check();
      number++;
      try {
        reader.read(new PDPage(node));
      } catch (AttemptAbandonedException e) {
        throw e;
      } catch (IOException | RuntimeException | StackOverflowError e) {
        warnings.add(new DocumentWarning("Page " + number + " could not be read in full."));
      }
      pages.add(reader.page(number));
    }
    String title = pdf.getDocumentInformation().getTitle();
    String language = pdf.getDocumentCatalog().getLanguage();
    return new ParseResult.Parsed(
        new ParsedDocument(
            new DocumentDescription(DocumentFormat.PDF, title, language, pages.size()),
            new Body.Paged(pages),
            warnings));
  }
}
