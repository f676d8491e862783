package dev.corpora.bench.terms;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.model.Block;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import dev.corpora.text.StandardCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a PDF document, as the program reads it.
 *
 * @param pages as parsed
 * @param prose what terms are looked for in, normalised and with a space at both ends
 */
record DocumentText(List<Page> pages, String prose) {

  /**
   * Reads a document.
   *
   * @throws UnusableInputException where it cannot be parsed
   */
  static DocumentText read(Path file) throws IOException, UnusableInputException {
    ParsedDocument parsed = ParsedFile.parse(file, DocumentFormat.PDF, parser());
    String prose =
        new StandardCleaner()
            .clean(parsed, Checkpoint.NONE).blocks().stream()
                .filter(block -> block.kind().isLanguage())
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    return new DocumentText(
        ((Body.Paged) parsed.body()).pages(), " " + GoldList.normalised(prose) + " ");
  }

  private static PdfDocumentParser parser() throws UnusableInputException {
    try {
      return new PdfDocumentParser(ParseOptions.DEFAULTS);
    } catch (PasswordFileException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
  }

  /** Whether its prose has a normalised term, as whole words and in the singular or the plural. */
  boolean has(String term) {
    String singular = singular(term);
    return hasWords(singular) || hasWords(singular + "s");
  }

  private boolean hasWords(String words) {
    for (int at = prose.indexOf(words); at >= 0; at = prose.indexOf(words, at + 1)) {
      if (!Character.isLetterOrDigit(prose.charAt(at - 1))
          && !Character.isLetterOrDigit(prose.charAt(at + words.length()))) {
        return true;
      }
    }
    return false;
  }

  /** A term without the {@code s} of an English plural, right or not: it is for comparing alone. */
  static String singular(String term) {
    return term.endsWith("s") && !term.endsWith("ss") ? term.substring(0, term.length() - 1) : term;
  }
}
