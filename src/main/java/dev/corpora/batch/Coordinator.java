package dev.corpora.batch;

import dev.corpora.document.DiscoveryResult;
import dev.corpora.document.UnreadablePath;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs one batch: plans, lets a {@link WorkerPool} work, and alone writes the manifest, after each
 * document. It keeps no result once that is recorded, so that memory does not grow with the number
 * of documents done.
 */
final class Coordinator {

  private final BatchConfig config;
  private final Attempts attempts;
  private final RunFrame frame;
  private final ManifestStore store;
  private final BatchListener listener;
  private final StopSignal stop;
  private final Clock clock;

  Coordinator(
      BatchConfig config,
      Attempts attempts,
      RunFrame frame,
      ManifestStore store,
      BatchListener listener,
      StopSignal stop,
      Clock clock) {
    this.config = config;
    this.attempts = attempts;
    this.frame = frame;
    this.store = store;
    this.listener = listener;
    this.stop = stop;
    this.clock = clock;
  }

  BatchSummary run(DiscoveryResult discovered) throws BatchException {
    long start = System.nanoTime();
    try {
      Manifest before = loadManifest();
      ResumeRules rules = new ResumeRules(frame.settings(), config.force());
      Plan plan = Plan.of(discovered.documents(), frame.output(), before, rules);
      int unreadable = discovered.unreadable().size();
      Tally tally = new Tally(discovered.documents().size() + unreadable, plan.unchanged());
      store.begin(frame.record(null, tally.counts()), plan.records());
      listener.batchStarted(
          new BatchPlan(
              frame.id(),
              discovered.documents().size() + unreadable,
              plan.unchanged(),
              plan.bytes(),
              config.workers(),
              frame.output()));
      for (UnreadablePath path : discovered.unreadable()) {
        complete(unreadable(path), tally);
      }
      process(plan, before, tally);
      store.end(frame.record(clock.instant(), tally.counts()));
      BatchSummary summary =
          tally.summary(frame, Duration.ofNanos(System.nanoTime() - start), stop.isGiven());
      listener.batchEnded(summary);
      return summary;
    } catch (IOException e) {
      throw new BatchException(
          BatchException.Reason.OUTPUT_NOT_WRITABLE,
          "the manifest cannot be written: "
              + IoFailure.describe(e)
              + "; the vocabularies that were finished are whole, run again to go on");
    } catch (HostUnavailableException e) {
      throw new BatchException(BatchException.Reason.NO_PROCESS, e);
    }
  }

  private Manifest loadManifest() throws IOException {
    ManifestStore.Loaded loaded = store.load();
    if (loaded instanceof ManifestStore.Loaded.Read read) {
      return read.manifest();
    }
    if (loaded instanceof ManifestStore.Loaded.Damaged damaged) {
      listener.notice(
          "the manifest was damaged ("
              + damaged.reason()
              + ") and now stands as "
              + damaged.setAside()
              + "; it is rebuilt from the vocabularies");
    }
    return Manifest.empty();
  }

  private void process(Plan plan, Manifest before, Tally tally) throws IOException {
    if (plan.toProcess().isEmpty()) {
      return;
    }
    MovedVocabularies moved = new MovedVocabularies(frame.output(), plan);
    try (WorkerPool pool =
        new WorkerPool(config, attempts, listener, frame.settings(), stop, clock)) {
      pool.process(
          plan.toProcess(),
          started ->
              store.note(
                  started.document().relativePath(),
                  Plan.unstarted(started.document(), DocumentStatus.PROCESSING)),
          completed -> {
            complete(completed, tally);
            DocumentRecord earlier = before.documents().get(completed.result().document());
            moved.removeOld(completed.result().document(), completed.record(), earlier);
          });
      if (pool.abandoned() > 0) {
        listener.notice(
            pool.abandoned()
                + " documents did not end within the grace and were left as they were");
      }
    }
  }

  private void complete(CompletedDocument completed, Tally tally) throws IOException {
    DocumentResult result = completed.result();
    tally.add(result);
    store.record(frame.record(null, tally.counts()), result.document(), completed.record());
    for (int i = 0; i < completed.problems().size(); i++) {
      listener.attemptFailed(result.document(), i + 1, completed.problems().get(i));
    }
    listener.documentCompleted(result);
  }

  private CompletedDocument unreadable(UnreadablePath path) {
    Problem problem = path.problem();
    Instant now = clock.instant();
    DocumentRecord record =
        new DocumentRecord(
            DocumentStatus.FAILED,
            null,
            0,
            now,
            null,
            null,
            null,
            0,
            null,
            0,
            0,
            1,
            Duration.ZERO,
            now,
            problem,
            List.of());
    DocumentResult result =
        new DocumentResult(
            path.relativePath(),
            DocumentStatus.FAILED,
            Optional.of(problem),
            List.of(),
            0,
            0,
            0,
            1,
            Duration.ZERO,
            0,
            Optional.empty());
    return new CompletedDocument(result, record, List.of(problem));
  }
}
