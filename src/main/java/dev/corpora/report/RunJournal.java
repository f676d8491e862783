package dev.corpora.report;

import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Generator;
import dev.corpora.batch.RunFrame;
import dev.corpora.batch.Stage;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.RunDocument;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecord.RunExit;
import dev.corpora.manifest.RunRecord.RunMachine;
import dev.corpora.manifest.RunRecord.RunRequest;
import dev.corpora.manifest.RunRecordStore;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run's record into its output folder, from the moment that the run has the folder to its
 * end, at a pace that costs little. A run that is turned away from the folder leaves a record of
 * that alone. A record that cannot be written costs a notice, never the batch. Safe for use by
 * several threads.
 */
public final class RunJournal implements BatchListener {

  /** The exit code of a run whose output folder cannot be written, which tells so itself. */
  private static final int CANNOT_CREATE = 73;

  private final RunRequest request;
  private final Supplier<RunMachine> machine;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Consumer<String> notices;
  private final Map<String, Problem> lastProblems = new HashMap<>();
  private Optional<Open> open = Optional.empty();
  private Optional<String> trouble = Optional.empty();

  /** A run that has a name, and where its record goes. */
  private record Open(RunFrame frame, RunMachine machine, RunRecordStore store) {}

  /**
   * A journal that learns its folder when the run is opened.
   *
   * @param machine looks what the run runs on
   * @param clock gives the times that are written down
   * @param nanoTime measures
   * @param notices is told once, at the end, where the record cannot be written
   */
  public RunJournal(
      RunRequest request,
      Supplier<RunMachine> machine,
      Clock clock,
      LongSupplier nanoTime,
      Consumer<String> notices) {
    this.request = request;
    this.machine = machine;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.notices = notices;
  }

  @Override
  public synchronized void runOpened(RunFrame run) {
    open =
        Optional.of(
            new Open(run, machine.get(), new RunRecordStore(run.output(), run.id(), nanoTime)));
  }

  @Override
  public synchronized void documentAdded(String document, long bytes, boolean unchanged) {
    Instant now = now();
    put(document, unchanged ? RunDocument.unchanged(now, bytes) : RunDocument.added(now, bytes));
  }

  @Override
  public synchronized void batchStarted(BatchPlan plan) {
    write(null);
  }

  @Override
  public synchronized void documentStarted(int worker, String document, int attempt) {
    Instant now = now();
    put(document, known(document, now).started(now, attempt));
    writeIfDue();
  }

  @Override
  public synchronized void attemptFailed(String document, int attempt, Problem problem) {
    lastProblems.put(document, problem);
  }

  @Override
  public synchronized void documentCompleted(DocumentResult result) {
    Instant now = now();
    RunDocument before = known(result.document(), now);
    lastProblems.remove(result.document());
    Problem problem = result.problem().orElse(null);
    put(
        result.document(),
        new RunDocument(
            result.status(),
            result.bytes(),
            result.attempts(),
            stageTimes(result),
            before.addedAt(),
            before.startedAt(),
            now,
            result.termCount(),
            problem,
            result.status() == DocumentStatus.SKIPPED && problem != null
                ? problem.message()
                : null));
    writeIfDue();
  }

  private static SortedMap<String, Duration> stageTimes(DocumentResult result) {
    SortedMap<String, Duration> times = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      Duration time = result.stageTimes().in(stage);
      if (!time.isZero()) {
        times.put(stage.id(), time);
      }
    }
    return times;
  }

  /**
   * Writes how the run ended; nothing where it never had an output folder.
   *
   * @param code the process's exit code
   * @param reason why, for a person
   */
  public synchronized void ended(int code, String reason) {
    open.ifPresent(
        run ->
            run.store()
                .documents()
                .replaceAll(
                    (path, document) ->
                        document.isUnfinished()
                            ? document.unfinished(lastProblems.get(path))
                            : document));
    write(new RunExit(code, reason));
    if (code != CANNOT_CREATE) {
      trouble.ifPresent(notices);
    }
  }

  /** Finer times than these make nobody wiser. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private RunDocument known(String document, Instant now) {
    RunDocument known = open.map(run -> run.store().documents().get(document)).orElse(null);
    return known == null ? RunDocument.added(now, 0) : known;
  }

  private void put(String document, RunDocument state) {
    open.ifPresent(run -> run.store().put(document, state));
  }

  private void writeIfDue() {
    if (open.isPresent() && open.get().store().isDue()) {
      write(null);
    }
  }

  private void write(@Nullable RunExit exit) {
    if (open.isEmpty()) {
      return;
    }
    Open run = open.get();
    try {
      run.store().write(record(run, exit));
    } catch (IOException e) {
      open = Optional.empty();
      // Whether the whole output folder is gone, for which the run ends, is known only later: a
      // vocabulary that is just being written may put another in its place.
      trouble = Optional.of("the record of this run cannot be written and is left out: " + e);
    }
  }

  private RunRecord record(Open run, @Nullable RunExit exit) {
    RunFrame frame = run.frame();
    return new RunRecord(
        frame.id(),
        frame.startedAt().truncatedTo(ChronoUnit.MILLIS),
        exit == null ? null : now(),
        ProcessHandle.current().pid(),
        exit,
        Generator.version(),
        run.machine(),
        frame.output().toAbsolutePath().normalize().toString(),
        frame.settings(),
        request,
        counts(run.store()));
  }

  private static SortedMap<String, Long> counts(RunRecordStore store) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (String name :
        new String[] {
          "found", "processed", "skipped", "partial", "failed", "unfinished", "terms"
        }) {
      counts.put(name, 0L);
    }
    for (RunDocument document : store.documents().values()) {
      counts.merge("found", 1L, Long::sum);
      counts.merge(countOf(document.status()), 1L, Long::sum);
      counts.merge("terms", (long) document.terms(), Long::sum);
    }
    return counts;
  }

  private static String countOf(DocumentStatus status) {
    return switch (status) {
      case SUCCESS -> "processed";
      case PENDING, PROCESSING -> "unfinished";
      case PARTIAL, FAILED, SKIPPED -> status.id();
    };
  }
}
