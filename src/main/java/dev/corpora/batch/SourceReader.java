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
import java.util.function.Function;

/** Reads a document as one whole: what changes meanwhile, or belongs to others, is not read. */
final class SourceReader {

  private SourceReader() {}

  /**
   * How the reading of a document ended.
   *
   * @param <D> what is left of the document: at first all of it
   */
  sealed interface Reading<D> {

    /** The same reading with what a step makes of the document, if it was read. */
    <E> Reading<E> map(Function<D, E> step);

    /**
     * It was read.
     *
     * @param hash of the content that was read
     */
    record Read<D>(String hash, D document) implements Reading<D> {
      @Override
      public <E> Reading<E> map(Function<D, E> step) {
        return new Read<>(hash, step.apply(document));
      }
    }

    /** It was not read. */
    record NotRead<D>(Outcome outcome) implements Reading<D> {
      @Override
      public <E> Reading<E> map(Function<D, E> step) {
        return new NotRead<>(outcome);
      }
    }
  }

  /**
   * Reads a document.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  static Reading<ParsedDocument> read(
      DiscoveredDocument document, DocumentParser parser, Checkpoint checkpoint) {
    try {
      DocumentHold hold = DocumentHold.take(document.path(), checkpoint);
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
      return new Reading.Read<>(hold.hash(), ((ParseResult.Parsed) parsed).document());
    } catch (DocumentLockedException e) {
      return unparsed(new Problem(FailureKind.LOCKED, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return failed(unreadable(e));
    }
  }

  private static Reading<ParsedDocument> unparsed(Problem problem) {
    return switch (problem.kind()) {
      case EXTRACTION_FORBIDDEN, LOCKED -> new Reading.NotRead<>(new Outcome.LeftAlone(problem));
      default -> failed(problem);
    };
  }

  private static Reading<ParsedDocument> failed(Problem problem) {
    return new Reading.NotRead<>(new Outcome.Failed(problem));
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
