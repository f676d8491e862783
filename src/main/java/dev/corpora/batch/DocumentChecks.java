package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.OverLimit;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ReadLimits;
import dev.corpora.document.SignatureReader;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import dev.corpora.model.Signature;
import dev.corpora.vocabulary.VocabularyMetadata;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Looks at documents, as many at once as there are workers, in processes of their own as any
 * attempt is made: a document that hangs or fills its memory costs the others nothing.
 */
final class DocumentChecks implements AutoCloseable {

  /** Enough to see whether a document opens, and to tell its language. */
  private static final int PAGES = 25;

  private static final int CHARACTERS = 100_000;

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final BatchConfig config;
  private final BatchConfig looking;
  private final Attempts.Factory factory;
  private final Stages stages;
  private final StopSignal stop;
  private final ExecutorService threads;
  private @Nullable Attempts attempts;

  /** A document that is being looked at. */
  record Pending(Future<PreviewedDocument> document) {

    /** Waits for what was found. */
    PreviewedDocument await() {
      try {
        return document.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof HostUnavailableException unavailable) {
          throw unavailable;
        }
        throw new IllegalStateException("a check ended unexpectedly: " + e.getCause(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while documents are looked at", e);
      }
    }
  }

  DocumentChecks(BatchConfig config, Attempts.Factory factory, Stages stages, StopSignal stop) {
    this.config = config;
    this.looking = looking(config);
    this.factory = factory;
    this.stages = stages;
    this.stop = stop;
    this.threads =
        Executors.newFixedThreadPool(
            config.workers(),
            task -> {
              Thread thread = new Thread(task, "corpora-check");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The first pages of each document, and nothing that only an extraction needs. */
  private static BatchConfig looking(BatchConfig config) {
    ReadLimits limits = config.parsing().limits();
    ReadLimits few =
        new ReadLimits(
            OptionalInt.of(Math.min(PAGES, limits.maxPages().orElse(PAGES))),
            Math.min(CHARACTERS, limits.maxText()),
            limits.maxInflated(),
            limits.maxRatio());
    return BatchConfig.builder()
        .inputs(config.inputs().subList(0, 1))
        .workers(config.workers())
        .timeout(config.timeout().compareTo(LONGEST) < 0 ? config.timeout() : LONGEST)
        .quarantineHeap(config.quarantineHeap())
        .grace(Duration.ZERO)
        .parsing(
            new ParseOptions(
                config.parsing().passwordFile(), config.parsing().respectPermissions(), few))
        .language(config.language())
        .stages(new StageOptions(StageRange.ALL, 0))
        .libraryWarnings(config.libraryWarnings())
        .dryRun(true)
        .build();
  }

  /** Begins to look at a document, or only says of one that is done what its vocabulary tells. */
  Pending begin(PlannedDocument planned, Decision decision) {
    Callable<PreviewedDocument> check =
        decision instanceof Decision.Work work
            ? () -> examined(planned, work.reason())
            : () -> unchanged(planned);
    return new Pending(threads.submit(check));
  }

  private PreviewedDocument examined(PlannedDocument planned, ProcessReason reason) {
    Outcome outcome =
        stop.isGiven()
            ? new Outcome.Failed(new Problem(FailureKind.INTERRUPTED, "it was not looked at"))
            : withoutScans(attempt(planned));
    DocumentCheck check =
        outcome instanceof Outcome.Examined examined
            ? examined.check()
            : new DocumentCheck(
                signature(planned.document()), OptionalInt.empty(), Optional.empty(), false);
    Optional<Problem> problem =
        outcome.problem().or(() -> tooLong(planned, check)).or(this::stoppedBeforeTheEnd);
    boolean cut = outcome.problem().isEmpty() && problem.isPresent();
    boolean skipped = outcome.status() == DocumentStatus.SKIPPED;
    return new PreviewedDocument(
        planned.document().relativePath(),
        planned.document().size(),
        !skipped,
        skipped
            ? problem.map(p -> p.kind().id()).orElse("")
            : reason.name().toLowerCase(Locale.ROOT),
        check,
        cut ? DocumentStatus.PARTIAL : outcome.status(),
        problem);
  }

  /** Scanned pages are not read for a look: whether there is text on them, the run will see. */
  private Outcome withoutScans(Outcome outcome) {
    boolean leftOpen =
        config.parsing().ocr().isPresent()
            && outcome.problem().filter(p -> p.kind() == FailureKind.NO_TEXT).isPresent();
    return leftOpen && outcome instanceof Outcome.Examined examined
        ? Outcome.Examined.read(examined.check(), Optional.empty())
        : outcome;
  }

  /** What is dangerous beside others is looked at once more alone, as a run does. */
  private Outcome attempt(PlannedDocument planned) {
    Attempts made = attempts();
    Outcome first =
        made.attempt(
            planned,
            planned.wasInWork() ? Attempts.Place.QUARANTINE : Attempts.Place.SHARED,
            stage -> {});
    boolean again =
        first instanceof Outcome.Failed failed
            && Worker.DANGEROUS.contains(failed.reason().kind())
            && !stop.isGiven();
    return again ? made.attempt(planned, Attempts.Place.QUARANTINE, stage -> {}) : first;
  }

  /** Made for the first document that has to be looked into: where none has, no process starts. */
  private synchronized Attempts attempts() {
    if (attempts == null) {
      attempts = factory.create(looking, stages, stop, 0);
    }
    return attempts;
  }

  private Optional<Problem> tooLong(PlannedDocument planned, DocumentCheck check) {
    boolean hasPages = planned.document().format() == DocumentFormat.PDF;
    OptionalInt most = hasPages ? config.parsing().limits().maxPages() : OptionalInt.empty();
    OptionalInt pages = check.extent();
    return most.isPresent() && pages.isPresent() && pages.getAsInt() > most.getAsInt()
        ? Optional.of(OverLimit.pages(most.getAsInt(), pages.getAsInt()))
        : Optional.empty();
  }

  /** Of a run that is to stop after an earlier stage, every document is partial. */
  private Optional<Problem> stoppedBeforeTheEnd() {
    Stage last = config.stages().range().last();
    return last == Stage.WRITE ? Optional.empty() : Outcome.Halfway.stopped("", last).problem();
  }

  private static PreviewedDocument unchanged(PlannedDocument planned) {
    DiscoveredDocument document = planned.document();
    return new PreviewedDocument(
        document.relativePath(),
        document.size(),
        false,
        "unchanged",
        known(planned),
        DocumentStatus.SUCCESS,
        Optional.empty());
  }

  private static DocumentCheck known(PlannedDocument planned) {
    Optional<Signature> signature = signature(planned.document());
    try {
      VocabularyMetadata metadata = new VocabularyReader().readMetadata(planned.target());
      return new DocumentCheck(
          signature,
          metadata.pageCount() == null ? OptionalInt.empty() : OptionalInt.of(metadata.pageCount()),
          Optional.ofNullable(metadata.language()),
          false);
    } catch (IOException e) {
      return new DocumentCheck(signature, OptionalInt.empty(), Optional.empty(), false);
    }
  }

  private static Optional<Signature> signature(DiscoveredDocument document) {
    try {
      return Optional.of(SignatureReader.read(document.path(), document.format()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    synchronized (this) {
      if (attempts != null) {
        attempts.close();
      }
    }
  }
}
