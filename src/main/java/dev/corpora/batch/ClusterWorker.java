package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.model.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes single documents to their end as the workers of a batch do, on a machine that shares a run
 * with others: the same pipeline in a process of its own, second attempts, quarantine, and the same
 * rules for what is done already. Safe for use by as many threads as the configuration has workers.
 */
public final class ClusterWorker implements AutoCloseable {

  private final BatchConfig config;
  private final String settings;
  private final Clock clock = Clock.systemUTC();
  private final StopSignal stop;
  private final HostedAttempts attempts;
  private final AtomicInteger lastWorker = new AtomicInteger();

  /**
   * A worker whose documents are read by a process that is started with the first of them.
   *
   * @param config whose output is a folder of this machine; nothing of inputs and manifest is used
   * @param settings the hash of the settings, as {@link ClusterRun} found them
   * @param heap bytes that all documents in work have together
   */
  public ClusterWorker(BatchConfig config, String settings, long heap) {
    this.config = config;
    this.settings = settings;
    this.stop = new StopSignal(config.grace());
    this.attempts =
        new HostedAttempts(
            new HostCommand(
                StandardAttempts.HOST_PROGRAM,
                0,
                false,
                false,
                config.libraryWarnings(),
                HostJava.ofTheProgramAlone(heap)),
            config,
            stop);
  }

  /**
   * A document that is done.
   *
   * @param unchanged whether it was done before, and nothing was written
   */
  public record Done(
      DocumentResult result, DocumentRecord record, List<Problem> problems, boolean unchanged) {
    public Done {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Processes a document, unless it is done already.
   *
   * @param vocabPath where its vocabulary belongs, from the output folder
   * @param target where it is written on this machine; what stands there is what an earlier run
   *     wrote
   * @param known what is recorded of it; empty for nothing
   * @param suspect whether a process was lost with it in work, perhaps because of it
   */
  public Done process(
      DiscoveredDocument document,
      String vocabPath,
      Path target,
      Optional<DocumentRecord> known,
      boolean suspect) {
    PlannedDocument planned = new PlannedDocument(document, vocabPath, target, suspect);
    ResumeRules rules = new ResumeRules(settings, config.force(), Optional.empty(), clock);
    Decision decision = rules.decide(planned, known);
    if (decision instanceof Decision.Skip skip) {
      return new Done(
          DocumentResult.unchanged(document.relativePath(), document.size()),
          skip.record(),
          List.of(),
          true);
    }
    Worker worker =
        new Worker(
            lastWorker.incrementAndGet(), attempts, new BatchListener() {}, settings, stop, clock);
    return done(worker.process(planned));
  }

  /** What becomes of a document that could not even be fetched. */
  public Done unread(String relativePath, Problem problem) {
    return done(CompletedDocument.unread(relativePath, problem, clock.instant()));
  }

  private static Done done(CompletedDocument completed) {
    return new Done(completed.result(), completed.record(), completed.problems(), false);
  }

  /** Ends the process that reads documents. */
  @Override
  public void close() {
    stop.giveWithoutGrace();
    attempts.close();
  }
}
