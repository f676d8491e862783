package dev.corpora.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ParseResult;
import dev.corpora.document.PasswordFileException;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Short words for parsing in tests. */
final class Parsing {

  private Parsing() {}

  static ParseResult parse(Path file, ParseOptions options, Checkpoint checkpoint) {
    try {
      return new PdfDocumentParser(options)
          .parse(
              new DiscoveredDocument(
                  file,
                  file.getFileName().toString(),
                  DocumentFormat.PDF,
                  file.toFile().length(),
                  Instant.EPOCH),
              checkpoint);
    } catch (PasswordFileException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static ParsedDocument parsed(Path file) {
    return parsed(parse(file, ParseOptions.DEFAULTS, Checkpoint.NONE));
  }

  static ParsedDocument parsed(ParseResult result) {
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).document();
  }

  static Problem problem(Path file) {
    return problem(parse(file, ParseOptions.DEFAULTS, Checkpoint.NONE));
  }

  static Problem problem(ParseResult result) {
    assertThat(result).isInstanceOf(ParseResult.Unparsable.class);
    return ((ParseResult.Unparsable) result).problem();
  }

  static List<Page> pages(ParsedDocument document) {
    return ((Body.Paged) document.body()).pages();
  }

  static List<Line> lines(Path file) {
    return pages(parsed(file)).get(0).lines();
  }

  static List<String> texts(Path file) {
    return lines(file).stream().map(Line::text).toList();
  }
}
