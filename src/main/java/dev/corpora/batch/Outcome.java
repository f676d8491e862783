package dev.corpora.batch;

import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.util.EnumSet;
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

  /** The hash of the document's content; empty where it is of no use. */
  default Optional<String> contentHash() {
    return written().map(Written::sourceHash);
  }

  /** The stages that are done, where there is no vocabulary; empty where none is. */
  default List<String> stages() {
    return List.of();
  }

  /**
   * A vocabulary was written.
   *
   * @param vocabularyHash {@code sha256:} and hexadecimal of its bytes
   * @param problem why the document is done only in part; empty for a success
   * @param modelUse what a language model was asked for it
   */
  record Written(
      String sourceHash,
      String vocabularyHash,
      int termCount,
      int flaggedCount,
      int unclassifiedCount,
      List<String> warnings,
      Optional<Problem> problem,
      ModelUse modelUse)
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
          check,
          shortfall.isPresent() ? DocumentStatus.PARTIAL : DocumentStatus.SUCCESS,
          shortfall);
    }
  }

  /**
   * Some stages are done and what they found is kept, but no vocabulary was written.
   *
   * @param sourceHash of the content that they were done with
   * @param done the identifiers of the stages that are done; without any the document failed
   * @param reason why no more are
   */
  record Halfway(String sourceHash, List<String> done, Problem reason) implements Outcome {

    public Halfway {
      done = List.copyOf(done);
    }

    /** The run stops after a stage, as it was asked to. */
    static Halfway stopped(String sourceHash, Stage last) {
      return new Halfway(
          sourceHash,
          StageRange.doneUpTo(last),
          new Problem(
              FailureKind.STAGES_LEFT,
              "stopped after "
                  + last.id()
                  + " as asked; go on without --stages or with the stages that follow"));
    }

    /** The run does without a stage whose result is not kept. */
    static Halfway missing(String sourceHash, List<String> done, Stage missing) {
      return new Halfway(
          sourceHash,
          done,
          new Problem(
              FailureKind.STAGE_NOT_KEPT,
              "nothing is kept of the stage "
                  + missing.id()
                  + " under these settings; run it with --stages "
                  + stagesFrom(done, missing)
                  + ", or run without --stages"));
    }

    private static StageRange stagesFrom(List<String> done, Stage last) {
      return new StageRange(
          EnumSet.allOf(Stage.class).stream()
              .filter(stage -> !done.contains(stage.id()))
              .findFirst()
              .orElse(last),
          last);
    }

    /** Whether all went as asked, and the next stages may follow. */
    boolean isStopped() {
      return reason.kind() == FailureKind.STAGES_LEFT;
    }

    @Override
    public Optional<String> contentHash() {
      return Optional.of(sourceHash);
    }

    @Override
    public List<String> stages() {
      return done;
    }

    @Override
    public DocumentStatus status() {
      return done.isEmpty() ? DocumentStatus.FAILED : DocumentStatus.PARTIAL;
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(reason);
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
