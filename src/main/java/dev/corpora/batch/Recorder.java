package dev.corpora.batch;

import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.InWork;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.model.FailureKind;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Records what becomes of a run's documents, in the manifest and with the listener. Where output
 * cannot be written any more it stops the batch, so that what is wrong with the disk is not put
 * down to one document after the other: those that were not recorded are for the next run. For the
 * coordinator's thread alone.
 */
final class Recorder implements AutoCloseable {

  private final RunFrame frame;
  private final ManifestStore store;
  private final InWork inWork;
  private final OutputProbe probe;
  private final Tally tally;
  private final BatchListener listener;
  private final StopSignal stop;
  private Optional<BatchException> trouble = Optional.empty();
  private boolean ended;

  Recorder(
      RunFrame frame,
      ManifestStore store,
      InWork inWork,
      OutputProbe probe,
      Tally tally,
      BatchListener listener,
      StopSignal stop) {
    this.frame = frame;
    this.store = store;
    this.inWork = inWork;
    this.probe = probe;
    this.tally = tally;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * Records that the run begins.
   *
   * @param documents all that were found
   */
  void begin(Map<String, DocumentRecord> documents) throws BatchException {
    try {
      store.begin(frame.record(null, tally.counts()), documents);
    } catch (IOException e) {
      throw manifestNotWritten(e);
    }
  }

  /** Notes that a document is in work. */
  void started(PlannedDocument planned) {
    store.note(
        planned.document().relativePath(),
        Plan.unstarted(planned.document(), DocumentStatus.PROCESSING));
  }

  /** Writes what was recorded before and not yet written, where that is due. */
  void glance() {
    if (!isInPlace()) {
      return;
    }
    try {
      store.writeRecorded();
    } catch (IOException e) {
      giveUp(manifestNotWritten(e));
    }
  }

  /** Whether there is no trouble yet, also not with the folder. */
  private boolean isInPlace() {
    if (trouble.isEmpty() && !probe.isInPlace()) {
      probe.trouble().ifPresent(what -> giveUp(folderNotWritten(what)));
    }
    return trouble.isEmpty();
  }

  /**
   * Records a document.
   *
   * @return false where it cannot be, and the batch was stopped for that
   */
  boolean complete(CompletedDocument completed) {
    if (!isInPlace() || !isWritable(completed)) {
      return false;
    }
    DocumentResult result = completed.result();
    tally.add(result);
    try {
      store.record(frame.record(null, tally.counts()), result.document(), completed.record());
    } catch (IOException e) {
      giveUp(manifestNotWritten(e));
      return false;
    }
    inWork.ended(result.document());
    for (int i = 0; i < completed.problems().size(); i++) {
      listener.attemptFailed(result.document(), i + 1, completed.problems().get(i));
    }
    if (result.status() != DocumentStatus.PENDING) {
      listener.documentCompleted(result);
    }
    return true;
  }

  /** Gives up where a document's vocabulary was not written because nothing can be. */
  private boolean isWritable(CompletedDocument completed) {
    if (completed.problems().stream().anyMatch(p -> p.kind() == FailureKind.OUTPUT_NOT_WRITTEN)) {
      probe.trouble().ifPresent(what -> giveUp(folderNotWritten(what)));
    }
    return trouble.isEmpty();
  }

  /**
   * Records that the run is over.
   *
   * @throws BatchException where output could not be written, now or before
   */
  void end(Instant now) throws BatchException {
    if (!isInPlace()) {
      throw trouble.orElseThrow();
    }
    try {
      store.end(frame.record(now, tally.counts()));
      ended = true;
    } catch (IOException e) {
      throw manifestNotWritten(e);
    }
  }

  /** Writes what it can of a run that ends before its time, and has said why. */
  @Override
  public void close() {
    if (ended || !probe.isInPlace()) {
      return;
    }
    try {
      store.write();
    } catch (IOException e) {
      // The next run learns from the vocabularies what the manifest does not say.
      return;
    }
  }

  private void giveUp(BatchException why) {
    trouble = Optional.of(why);
    stop.giveWithoutGrace();
  }

  private BatchException folderNotWritten(String what) {
    return new BatchException(
        BatchException.Reason.OUTPUT_NOT_WRITABLE,
        "the output folder "
            + frame.output()
            + " cannot be written: "
            + what
            + "; the vocabularies that were finished are whole, run again to go on");
  }

  private static BatchException manifestNotWritten(IOException failure) {
    return new BatchException(
        BatchException.Reason.OUTPUT_NOT_WRITABLE,
        "the manifest cannot be written: "
            + IoFailure.describe(failure)
            + "; the vocabularies that were finished are whole, run again to go on");
  }
}
