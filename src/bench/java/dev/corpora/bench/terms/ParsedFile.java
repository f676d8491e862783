package dev.corpora.bench.terms;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.ParseResult;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.ParsedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Parses one file as the program would. */
final class ParsedFile {

  private ParsedFile() {}

  /**
   * The document in a file.
   *
   * @throws UnusableInputException where it cannot be parsed
   */
  static ParsedDocument parse(Path file, DocumentFormat format, DocumentParser parser)
      throws IOException, UnusableInputException {
    DiscoveredDocument found =
        new DiscoveredDocument(
            file,
            file.getFileName().toString(),
            format,
            Files.size(file),
            Files.getLastModifiedTime(file).toInstant());
    ParseResult result = parser.parse(found, Checkpoint.NONE);
    if (result instanceof ParseResult.Unparsable unparsable) {
      throw new UnusableInputException(file + ": " + unparsable.problem().message());
    }
    return ((ParseResult.Parsed) result).document();
  }
}
