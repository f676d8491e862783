package dev.corpora.batch;

import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.document.UnreadablePath;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.InWork;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs one batch: plans, lets a {@link WorkerPool} work, and hands what comes of it to a {@link
 * Recorder}. It keeps no result once that is recorded, so that memory does not grow with the number
 * of documents done.
 */
final class Coordinator {

  private final BatchConfig config;
  private final Attempts attempts;
  private final TermsToAsk toAsk;
  private final RunFrame frame;
  private final ManifestStore store;
  private final OutputProbe probe;
  private final RunGuard guard;
  private final BatchListener listener;
  private final StopSignal stop;
  private final Clock clock;

  Coordinator(
      BatchConfig config,
      Attempts attempts,
      TermsToAsk toAsk,
      RunFrame frame,
      ManifestStore store,
      OutputProbe probe,
      RunGuard guard,
      BatchListener listener,
      StopSignal stop,
      Clock clock) {
    this.config = config;
    this.attempts = attempts;
    this.toAsk = toAsk;
    this.frame = frame;
    this.store = store;
    this.probe = probe;
    this.guard = guard;
    this.listener = listener;
    this.stop = stop;
    this.clock = clock;
  }

  BatchSummary run(SelectedDocuments asked) throws BatchException {
    long start = System.nanoTime();
    Manifest before = loadManifest();
    SelectedDocuments selected =
        config.continuation().onlyUnsuccessful() ? unsuccessful(asked, before) : asked;
    int found = selected.documents().size() + selected.unreadable().size();
    if (found == 0 && config.continuation().onlyUnsuccessful()) {
      listener.notice("no document failed or is partial: there is nothing to try again");
    }
    try (InWork inWork = InWork.open(frame.output(), frame.shard())) {
      Plan plan = plan(selected, before, inWork);
      if (!plan.toProcess().isEmpty()) {
        if (frame.shard().isEmpty()) {
          StageWork.keptOf(config).tidy();
        }
        attempts.prepare();
      }
      MovedVocabularies moved = new MovedVocabularies(frame.output(), plan, before);
      Tally tally = new Tally(found, plan.unchanged());
      try (Recorder recorder = new Recorder(frame, store, inWork, probe, tally, listener, stop)) {
        recorder.begin(plan.records());
        tellOf(plan, selected.unreadable());
        listener.batchStarted(
            new BatchPlan(
                frame.id(),
                found,
                plan.unchanged(),
                plan.bytes(),
                config.workers(),
                frame.output(),
                toAsk.of(
                    plan.toProcess().stream().map(PlannedDocument::document).toList(), before)));
        for (UnreadablePath path : selected.unreadable()) {
          complete(
              CompletedDocument.unread(path.relativePath(), path.problem(), clock.instant()),
              recorder);
        }
        process(plan.toProcess(), moved, recorder, new MarkingListener(inWork, listener));
        recorder.end(clock.instant());
      }
      BatchSummary summary =
          tally.summary(
              frame,
              Duration.ofNanos(System.nanoTime() - start),
              stop.isGiven(),
              guard.earlyEnd(),
              guard.machineUse());
      listener.batchEnded(summary);
      return summary;
    } catch (HostUnavailableException e) {
      throw new BatchException(BatchException.Reason.NO_PROCESS, e);
    } catch (ClassifierUnavailableException e) {
      throw new BatchException(BatchException.Reason.CLASSIFIER_UNAVAILABLE, e);
    }
  }

  private Plan plan(SelectedDocuments selected, Manifest before, InWork inWork) {
    ResumeRules rules =
        new ResumeRules(frame.settings(), config.force(), config.continuation().doneSince(), clock);
    Plan plan = Plan.of(selected, frame.output(), before, rules, inWork.leftByDeadRun());
    Set<String> settled = new HashSet<>(inWork.leftByDeadRun());
    plan.toProcess().forEach(planned -> settled.remove(planned.document().relativePath()));
    settled.removeIf(path -> isNotSelected(path, selected));
    settled.forEach(inWork::ended);
    return plan;
  }

  /** Those that the manifest calls failed or partial. */
  static SelectedDocuments unsuccessful(SelectedDocuments asked, Manifest before) {
    return asked.only(
        path -> {
          DocumentRecord record = before.documents().get(path);
          return record != null
              && (record.status() == DocumentStatus.FAILED
                  || record.status() == DocumentStatus.PARTIAL);
        });
  }

  private void tellOf(Plan plan, List<UnreadablePath> unreadable) {
    Set<String> toProcess = new HashSet<>();
    plan.toProcess().forEach(planned -> toProcess.add(planned.document().relativePath()));
    plan.records()
        .forEach(
            (path, record) ->
                listener.documentAdded(path, record.size(), !toProcess.contains(path)));
    unreadable.forEach(path -> listener.documentAdded(path.relativePath(), 0, false));
  }

  /** Whether a document is there, but this run is not about it. */
  private static boolean isNotSelected(String path, SelectedDocuments selected) {
    return selected.vocabularies().containsKey(path)
        && selected.documents().stream().noneMatch(d -> d.relativePath().equals(path));
  }

  private Manifest loadManifest() throws BatchException {
    ManifestStore.Loaded loaded;
    Manifest known;
    try {
      loaded = store.load();
      known = store.withOthers();
    } catch (IOException e) {
      throw new BatchException(
          BatchException.Reason.OUTPUT_NOT_WRITABLE,
          "the manifest cannot be read, or set aside: " + IoFailure.describe(e));
    }
    if (loaded instanceof ManifestStore.Loaded.Damaged damaged) {
      listener.notice(
          "the manifest was damaged ("
              + damaged.reason()
              + ") and now stands as "
              + damaged.setAside()
              + "; it is rebuilt from the vocabularies");
    }
    return known;
  }

  private void process(
      List<PlannedDocument> documents,
      MovedVocabularies moved,
      Recorder recorder,
      BatchListener marking)
      throws BatchException {
    if (documents.isEmpty()) {
      return;
    }
    try (WorkerPool pool =
        new WorkerPool(config, attempts, marking, frame.settings(), stop, guard, clock)) {
      pool.process(
          documents,
          recorder::started,
          () -> {
            recorder.glance();
            guard.glance();
          },
          completed -> {
            if (complete(completed, recorder)) {
              moved.removeOld(completed.result().document(), completed.record());
            }
          });
      if (pool.abandoned() > 0) {
        listener.notice(
            pool.abandoned()
                + " documents did not end within the grace and were left as they were");
      }
    }
  }

  /** Returns false where the document cannot be recorded. */
  private boolean complete(CompletedDocument completed, Recorder recorder) {
    boolean recorded = recorder.complete(completed);
    if (recorded) {
      guard.completed(completed.result().status());
    }
    return recorded;
  }
}
