package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentHold;
import dev.corpora.document.DocumentLockedException;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.ParseResult;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Reads a document as one whole: what changes meanwhile, or belongs to others, is not read. */
final class SourceReader {

  private SourceReader() {}

  /**
   * Takes hold of a document, which tells its content's hash.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  static Step<DocumentHold> take(DiscoveredDocument document, Checkpoint checkpoint) {
    try {
      return Step.done(DocumentHold.take(document.path(), checkpoint));
    } catch (DocumentLockedException e) {
      return unparsed(new Problem(FailureKind.LOCKED, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return failed(unreadable(e));
    }
  }

  /**
   * Reads a document.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  static Step<ParsedDocument> read(
      DiscoveredDocument document,
      DocumentHold hold,
      DocumentParser parser,
      Checkpoint checkpoint) {
    ParseResult parsed = parser.parse(document, checkpoint);
    if (!hold.isUnchanged(checkpoint)) {
      return failed(
          new Problem(
              FailureKind.UNREADABLE,
              "the document changed while it was read; run again when it is complete"));
    }
    if (parsed instanceof ParseResult.Unparsable unparsable) {
      return unparsed(unparsable.problem());
    }
    return Step.done(((ParseResult.Parsed) parsed).document());
  }

  private static <T> Step<T> unparsed(Problem problem) {
    return switch (problem.kind()) {
      case EXTRACTION_FORBIDDEN, LOCKED -> Step.ended(new Outcome.LeftAlone(problem));
      default -> failed(problem);
    };
  }

  private static <T> Step<T> failed(Problem problem) {
    return Step.ended(new Outcome.Failed(problem));
  }

  private static Problem unreadable(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return new Problem(
          FailureKind.UNREADABLE, "the document is no longer there; was it moved or deleted?");
    }
    FailureKind kind =
        failure instanceof AccessDeniedException
            ? FailureKind.NO_PERMISSION
            : FailureKind.UNREADABLE;
    return new Problem(kind, "the document cannot be read: " + IoFailure.describe(failure));
  }
}
