package dev.corpora.batch;

import dev.corpora.document.SelectedDocuments;
import dev.corpora.document.UnreadablePath;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run whose documents are worked on by {@link ClusterWorker}s of other machines, as the one sees
 * it that all of them report to: what is known, what is done, how it ends. For one thread at a
 * time.
 */
public final class ClusterRun {

  private final RunFrame frame;
  private final ManifestStore store;
  private final BatchListener listener;
  private final Clock clock;
  private final long start = System.nanoTime();
  private final SelectedDocuments selected;
  private final Tally tally;
  private final Map<String, DocumentRecord> before = new HashMap<>();

  private ClusterRun(
      RunFrame frame,
      ManifestStore store,
      SelectedDocuments selected,
      BatchListener listener,
      Clock clock) {
    this.frame = frame;
    this.store = store;
    this.selected = selected;
    this.listener = listener;
    this.clock = clock;
    this.tally = new Tally(selected.documents().size() + selected.unreadable().size(), 0);
  }

  /**
   * The hash of the settings that vocabularies depend on.
   *
   * @throws BatchException where a file that the configuration names cannot be used
   */
  public static String settings(BatchConfig config) throws BatchException {
    return new StandardStages().create(config).fingerprint();
  }

  /**
   * Opens a run.
   *
   * @param output a folder of this machine, with the manifest of earlier runs if there is one
   * @param settings as {@link #settings} gives them
   * @param selected the documents; their paths on this machine are of no meaning
   * @throws BatchException where the manifest cannot be read
   */
  public static ClusterRun open(
      Path output, String settings, SelectedDocuments selected, BatchListener listener)
      throws BatchException {
    Clock clock = Clock.systemUTC();
    RunFrame frame = RunFrame.start(clock.instant(), output, settings, Optional.empty());
    ManifestStore store = new ManifestStore(output.resolve(Manifest.FILE_NAME));
    ClusterRun run = new ClusterRun(frame, store, selected, listener, clock);
    listener.runOpened(frame);
    try {
      if (store.load() instanceof ManifestStore.Loaded.Damaged damaged) {
        listener.notice("the manifest was damaged (" + damaged.reason() + ") and is made anew");
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    run.before.putAll(store.manifest().documents());
    return run;
  }

  /** The run's name, and where it records. */
  public RunFrame frame() {
    return frame;
  }

  /** Takes what an earlier run recorded and did not come to bring together. */
  public void learn(Map<String, DocumentRecord> records) {
    records.forEach(store::note);
    before.putAll(records);
  }

  /** What earlier runs recorded of a document. */
  public Optional<DocumentRecord> known(String relativePath) {
    return Optional.ofNullable(before.get(relativePath));
  }

  /**
   * Says that work begins, and what cannot be worked on.
   *
   * @param workers how many documents are in work at once, as far as is known
   */
  public void begin(int workers) {
    for (UnreadablePath path : selected.unreadable()) {
      listener.documentAdded(path.relativePath(), 0, false);
    }
    selected
        .documents()
        .forEach(
            document -> listener.documentAdded(document.relativePath(), document.size(), false));
    int found = selected.documents().size() + selected.unreadable().size();
    listener.batchStarted(
        new BatchPlan(frame.id(), found, 0, selected.bytes(), workers, frame.output()));
    for (UnreadablePath path : selected.unreadable()) {
      CompletedDocument unread =
          CompletedDocument.unread(path.relativePath(), path.problem(), clock.instant());
      completed(new ClusterWorker.Done(unread.result(), unread.record(), unread.problems(), false));
    }
  }

  /** Takes what became of a document. */
  public void completed(ClusterWorker.Done done) {
    String document = done.result().document();
    tally.add(done.result());
    store.note(document, done.record());
    int attempt = 0;
    for (Problem problem : done.problems()) {
      attempt++;
      listener.attemptFailed(document, attempt, problem);
    }
    if (done.result().status() != DocumentStatus.PENDING) {
      listener.documentCompleted(done.result());
    }
  }

  /**
   * Vocabularies of this run's documents that now go by other names: their paths from the output
   * folder, each with the hash of what an earlier run wrote there.
   */
  public Map<String, String> moved() {
    Map<String, String> moved = new TreeMap<>();
    before.forEach(
        (document, record) -> {
          String now = selected.vocabularies().get(document);
          String old = record.vocabPath();
          String hash = record.vocabHash();
          if (now != null
              && old != null
              && hash != null
              && !old.equals(now)
              && !selected.vocabularies().containsValue(old)) {
            moved.put(old, hash);
          }
        });
    return moved;
  }

  /**
   * Ends the run and writes its manifest.
   *
   * @throws BatchException where that cannot be written
   */
  public BatchSummary end() throws BatchException {
    try {
      store.end(frame.record(clock.instant(), tally.counts()));
    } catch (IOException e) {
      throw unwritable(e);
    }
    BatchSummary summary =
        tally.summary(
            frame,
            Duration.ofNanos(System.nanoTime() - start),
            false,
            Optional.empty(),
            Optional.empty());
    listener.batchEnded(summary);
    return summary;
  }

  /**
   * Writes the review queue of a run that has ended, into its folder of this machine.
   *
   * @throws IOException where it cannot be written
   */
  public void queue(FlaggedEntries flagged) throws IOException {
    flagged.update(store);
  }

  private static BatchException unwritable(IOException failure) {
    return new BatchException(
        BatchException.Reason.OUTPUT_NOT_WRITABLE,
        "the manifest cannot be read or written: " + IoFailure.describe(failure));
  }
}
