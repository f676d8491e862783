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
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Parses PDF documents, page by page, in one pass. Safe for use by several threads. */
public final class PdfDocumentParser implements DocumentParser {

  private final ParseOptions options;
  private final PasswordList passwords;
  private final Optional<ScanReader> scans;

  /**
   * A parser that knows the passwords of the options' password file.
   *
   * @throws PasswordFileException where that file cannot be used
   */
  public PdfDocumentParser(ParseOptions options) throws PasswordFileException {
    this(options, Optional.empty());
  }

  /**
   * The same, where pages that are images are read too.
   *
   * @param scans reads them; empty for a parser that leaves them without text
   */
  public PdfDocumentParser(ParseOptions options, Optional<ScanReader> scans)
      throws PasswordFileException {
    this.scans = scans;
    this.options = options;
    this.passwords =
        options.passwordFile().isPresent()
            ? PasswordList.read(options.passwordFile().get())
            : PasswordList.EMPTY;
  }

  @Override
  public ParseResult parse(DiscoveredDocument document, Checkpoint checkpoint) {
    PdfLibrary.configure();
    checkpoint.check();
    Path file = document.path();
    Optional<String> password = passwords.passwordFor(document.relativePath());
    Inflation inflation = new Inflation(options.limits(), checkpoint);
    try (RandomAccessRead source = new RandomAccessReadBufferedFile(file);
        PDDocument pdf = open(source, password, inflation)) {
      return read(pdf, inflation);
    } catch (AttemptAbandonedException e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      return new ParseResult.Unparsable(
          inflation.excess().orElseGet(() -> LoadFailure.explain(e, file, password.isPresent())));
    }
  }

  /** Opens with the password that was given, if any, and else without one. */
  private static PDDocument open(
      RandomAccessRead source, Optional<String> password, Inflation inflation) throws IOException {
    if (password.isPresent()) {
      try {
        return load(source, password.get(), inflation);
      } catch (InvalidPasswordException e) {
        // A pattern may well match documents that need no password.
      }
    }
    return load(source, "", inflation);
  }

  private static PDDocument load(RandomAccessRead source, String password, Inflation inflation)
      throws IOException {
    source.seek(0);
    return new GuardedParser(source, password, inflation).parse();
  }

  private ParseResult read(PDDocument pdf, Inflation inflation) {
    List<DocumentWarning> warnings = new ArrayList<>();
    if (!pdf.getCurrentAccessPermission().canExtractContent()) {
      if (options.respectPermissions()) {
        return unparsable(
            FailureKind.EXTRACTION_FORBIDDEN,
            "the document's owner does not permit text to be extracted from it");
      }
      warnings.add(
          new DocumentWarning(
              "the document's owner does not permit text to be extracted; it was read all the same"
                  + " (--respect-permissions leaves such documents alone)"));
    }
    ReadPages read = ReadPages.of(pdf, inflation);
    if (inflation.isExhausted() || (read.pages().isEmpty() && inflation.excess().isPresent())) {
      return new ParseResult.Unparsable(inflation.excess().orElseThrow());
    }
    if (read.pages().isEmpty()) {
      return unparsable(
          FailureKind.UNREADABLE,
          read.broken() == 0
              ? "the document is damaged: it holds no pages"
              : "the document is damaged: none of its pages can be read");
    }
    ReadPages completed = scans.map(reader -> reader.complete(read, pdf, inflation)).orElse(read);
    warnings.addAll(completed.warnings());
    inflation
        .excess()
        .ifPresent(problem -> warnings.add(new DocumentWarning("left out: " + problem.message())));
    DocumentDescription description =
        new DocumentDescription(
            DocumentFormat.PDF, DocumentTitle.of(pdf), language(pdf), completed.pages().size());
    return new ParseResult.Parsed(
        new ParsedDocument(
            description,
            new Body.Paged(completed.pages()),
            warnings,
            completed.shortfall(),
            completed.all()));
  }

  private static ParseResult unparsable(FailureKind kind, String message) {
    return new ParseResult.Unparsable(new Problem(kind, message));
  }

  private static @Nullable String language(PDDocument pdf) {
    String language = pdf.getDocumentCatalog().getLanguage();
    return language == null || language.isBlank() ? null : language.strip();
  }
}
