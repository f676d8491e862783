package dev.corpora.document.epub;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ParseResult;
import dev.corpora.model.Checkpoint;

/**
 * Parses EPUB 2 and 3 documents (EPUB 3.3, OPF 2.0.1) into blocks of text with their chapters.
 *
 * <p>Archive, container, package and references are read by this package, within limits and without
 * fetching anything; epublib gets the spine's documents alone, and what it makes of them is
 * compared with what the document says. A chapter that cannot be read costs that chapter and a
 * warning. Safe for use by several threads.
 */
public final class EpubDocumentParser implements DocumentParser {

  private final EpubLimits limits;

  /** A parser within the default limits. */
  public EpubDocumentParser() {
    this(EpubLimits.DEFAULTS);
  }

  /** A parser within the options' limits; nothing else of the options concerns this format. */
  public EpubDocumentParser(ParseOptions options) {
    this(EpubLimits.of(options.limits()));
  }

  /** A parser within limits. */
  public EpubDocumentParser(EpubLimits limits) {
    this.limits = limits;
  }

  @Override
  public ParseResult parse(DiscoveredDocument document, Checkpoint checkpoint) {
    try (EpubArchive archive = EpubArchive.open(document.path(), limits, checkpoint)) {
      return new ParseResult.Parsed(new EpubReading(archive, limits, checkpoint).read());
    } catch (EpubException e) {
      return new ParseResult.Unparsable(e.problem());
    }
  }
}
