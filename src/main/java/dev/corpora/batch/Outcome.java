package dev.corpora.batch;

import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.util.List;
import java.util.Optional;

/** How one attempt at a document ended. */
sealed interface Outcome {

  /** What becomes of the document if no further attempt is made. */
  DocumentStatus status();

  /** Why the document is no plain success; empty for one. */
  Optional<Problem> problem();

  /** The vocabulary that was written; empty where none was. */
  default Optional<Written> written() {
    return Optional.empty();
  }

  /**
   * A vocabulary was written.
   *
   * @param vocabularyHash {@code sha256:} and hexadecimal of its bytes
   * @param problem why the document is done only in part; empty for a success
   */
  record Written(
      String sourceHash,
      String vocabularyHash,
      int termCount,
      int flaggedCount,
      int unclassifiedCount,
      List<String> warnings,
      Optional<Problem> problem)
      implements Outcome {

    public Written {
      warnings = List.copyOf(warnings);
    }

    @Override
    public DocumentStatus status() {
      return problem.isPresent() ? DocumentStatus.PARTIAL : DocumentStatus.SUCCESS;
    }

    @Override
    public Optional<Written> written() {
      return Optional.of(this);
    }
  }

  /**
   * The document was only looked at.
   *
   * @param status what a run would make of it, as far as the look went
   * @param problem why that is no success
   */
  record Examined(DocumentCheck check, DocumentStatus status, Optional<Problem> problem)
      implements Outcome {

    /** A document that could be read. */
    static Examined read(DocumentCheck check, Optional<Problem> shortfall) {
      return new Examined(
          check, shortfall.isPresent() ? DocumentStatus.PARTIAL : DocumentStatus.SUCCESS, shortfall);
    }
  }

  /** The document was left alone, as it was asked for. */
  record LeftAlone(Problem reason) implements Outcome {
    @Override
    public DocumentStatus status() {
      return DocumentStatus.SKIPPED;
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(reason);
    }
  }

  /** No vocabulary was written; one that was only interrupted is for the next run. */
  record Failed(Problem reason) implements Outcome {
    @Override
    public DocumentStatus status() {
      return reason.kind() == FailureKind.INTERRUPTED
          ? DocumentStatus.PENDING
          : DocumentStatus.FAILED;
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(reason);
    }
  }
}
