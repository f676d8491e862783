package dev.corpora.batch;

import dev.corpora.batch.BatchException.Reason;
import dev.corpora.classify.RemoteClassifier;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.manifest.ManifestFiles;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.manifest.RunLock;
import dev.corpora.model.Shard;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Runs a batch: finds the documents, skips those that are done, and hands the others to workers,
 * each of which takes whole documents through all stages, in processes of their own that no
 * document outlives the batch by. An instance runs once. {@link #stop} may be called by any thread
 * at any time.
 *
 * <p>As a library:
 *
 * <pre>{@code
 * BatchConfig config = BatchConfig.builder().input(folder).output(vocabularies).build();
 * BatchSummary summary = new BatchProcessor(config).run(listener);
 * }</pre>
 */
public final class BatchProcessor {

  private final BatchConfig config;
  private final Stages.Factory stages;
  private final Attempts.Factory attempts;
  private final Optional<RemoteClassifier> remote;
  private final Supplier<Machine> machine;
  private final Clock clock;
  private final StopSignal stop;
  private final AtomicBoolean started = new AtomicBoolean();

  /** A processor for a configuration. */
  public BatchProcessor(BatchConfig config) {
    this(
        config,
        new StandardStages(),
        new StandardAttempts(Optional.empty()),
        Optional.empty(),
        LocalMachine::new,
        Clock.systemUTC());
  }

  /**
   * A processor that has terms classified by a service. What the stages before find is kept for it,
   * so that the configuration has to allow that.
   *
   * @throws IllegalArgumentException where nothing may be kept
   */
  public BatchProcessor(BatchConfig config, RemoteClassifier classifier) {
    this(
        config,
        asked -> new StandardStages().create(asked).with(settingOf(classifier)),
        new StandardAttempts(Optional.of(classifier)),
        Optional.of(classifier),
        LocalMachine::new,
        Clock.systemUTC());
    if (config.stages().keptBytes() == 0) {
      throw new IllegalArgumentException(
          "a remote classifier needs what the stages before it find to be kept");
    }
  }

  /** What a service adds to the settings that results depend on. */
  static StageSettings.Setting settingOf(RemoteClassifier classifier) {
    return new StageSettings.Setting(Stage.CLASSIFY, Stages.REMOTE, classifier.fingerprint());
  }

  /** A processor with other stages, which work in this process, or another clock, for tests. */
  BatchProcessor(BatchConfig config, Stages.Factory stages, Clock clock) {
    this(config, stages, LocalMachine::new, clock);
  }

  /** The same on a machine that says of itself what a test wants. */
  BatchProcessor(
      BatchConfig config, Stages.Factory stages, Supplier<Machine> machine, Clock clock) {
    this(
        config,
        stages,
        (run, ready, stop, bytes) -> new InProcessAttempts(run, ready, stop, clock),
        Optional.empty(),
        machine,
        clock);
  }

  /** A processor whose attempts are made elsewhere. */
  BatchProcessor(
      BatchConfig config, Stages.Factory stages, Attempts.Factory attempts, Clock clock) {
    this(config, stages, attempts, Optional.empty(), LocalMachine::new, clock);
  }

  private BatchProcessor(
      BatchConfig config,
      Stages.Factory stages,
      Attempts.Factory attempts,
      Optional<RemoteClassifier> remote,
      Supplier<Machine> machine,
      Clock clock) {
    this.config = config;
    this.stages = stages;
    this.attempts = attempts;
    this.remote = remote;
    this.machine = machine;
    this.clock = clock;
    this.stop = new StopSignal(config.grace());
  }

  /**
   * Runs the batch to its end, in the calling thread and as many workers as configured. Where the
   * calling thread is interrupted, the batch stops as after {@link #stop}, and the thread's
   * interrupt status is set again.
   *
   * @param listener is told what happens
   * @return how it ended; documents that failed are in there, and are no exception
   * @throws BatchException where it could not begin, or not go on; what was finished is recorded
   * @throws IllegalStateException where the instance ran before
   */
  public BatchSummary run(BatchListener listener) throws BatchException {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("a batch processor runs once");
    }
    Stages ready = stages.create(config);
    InputSearch search = new InputSearch(config);
    SelectedDocuments selected = search.documents();
    Path output = search.output();
    createFolder(output);
    Optional<Shard> shard = config.selection().shard();
    RunFrame frame = RunFrame.start(clock.instant(), output, ready.fingerprint(), shard);
    listener.runOpened(frame);
    ManifestFiles manifests = config.manifestFiles(output);
    Path manifest = manifests.of(shard);
    try {
      Optional<RunLock> taken =
          new LockWait(config.maxLockWait(), stop).acquire(output, shard, listener);
      if (taken.isEmpty()) {
        return stoppedBeforeItBegan(frame, selected);
      }
      try (RunLock lock = taken.get()) {
        lock.removeLeftovers();
        OutputProbe probe = new OutputProbe(output, manifest, lock);
        ManifestStore store = new ManifestStore(manifests, shard);
        try (Attempts made = attempts.create(config, ready, stop, selected.bytes())) {
          if (config.force() || !Files.exists(manifest)) {
            made.prepare();
          }
          RunGuard guard =
              new RunGuard(
                  config.guards(), output, machine, stop, System::nanoTime, listener::notice);
          BatchSummary summary =
              new Coordinator(
                      config,
                      made,
                      new TermsToAsk(remote, config, ready.settings()),
                      frame,
                      store,
                      probe,
                      guard,
                      listener,
                      stop,
                      clock)
                  .run(selected);
          queueFlagged(ready, output, store);
          return summary;
        } finally {
          removeLeftovers(lock);
        }
      }
    } catch (IOException e) {
      throw notWritable(output, e);
    }
  }

  /** For a review, where anything in the run or before it can flag entries. */
  private void queueFlagged(Stages ready, Path output, ManifestStore store) throws IOException {
    FlaggedEntries flagged = new FlaggedEntries(output);
    if (ready.isRemote() || flagged.areWanted(config)) {
      flagged.update(store);
    }
  }

  private static BatchSummary stoppedBeforeItBegan(RunFrame frame, SelectedDocuments selected) {
    int found = selected.documents().size() + selected.unreadable().size();
    return new Tally(found, 0)
        .summary(frame, Duration.ZERO, true, Optional.empty(), Optional.empty());
  }

  /**
   * Asks the batch to stop: no new document starts, those in work have the configured grace.
   * Returns at once; {@link #run} returns when they are done.
   */
  public void stop() {
    stop.give();
  }

  /** Removes those of processes that were killed in the midst of a write. */
  private static void removeLeftovers(RunLock lock) {
    try {
      lock.removeLeftovers();
    } catch (IOException e) {
      // The next run removes them.
      return;
    }
  }

  private static void createFolder(Path output) throws BatchException {
    try {
      AtomicFile.createFolders(output);
    } catch (IOException e) {
      throw notWritable(output, e);
    }
  }

  private static BatchException notWritable(Path output, IOException failure) {
    return new BatchException(
        Reason.OUTPUT_NOT_WRITABLE,
        "the output folder " + output + " cannot be written: " + IoFailure.describe(failure));
  }
}
