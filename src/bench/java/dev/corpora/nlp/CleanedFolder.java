package dev.corpora.nlp;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.InputException;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ParseResult;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.epub.EpubDocumentParser;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentFormat;
import dev.corpora.text.StandardCleaner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents of a folder as language analysis gets them. */
final class CleanedFolder {

  private CleanedFolder() {}

  /** The readable documents of a folder and its sub-folders. */
  static List<CleanDocument> read(Path folder) throws UnusableInputException {
    List<CleanDocument> documents = new ArrayList<>();
    try {
      DocumentParser pdf = new PdfDocumentParser(ParseOptions.DEFAULTS);
      DocumentParser epub = new EpubDocumentParser();
      for (DiscoveredDocument found :
          new DocumentDiscovery(true).discover(List.of(folder), Optional.empty()).documents()) {
        DocumentParser parser = found.format() == DocumentFormat.PDF ? pdf : epub;
        if (parser.parse(found, Checkpoint.NONE) instanceof ParseResult.Parsed parsed) {
          documents.add(new StandardCleaner().clean(parsed.document(), Checkpoint.NONE));
        }
      }
    } catch (InputException | PasswordFileException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
    return documents;
  }
}
