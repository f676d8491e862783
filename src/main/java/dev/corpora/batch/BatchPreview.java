package dev.corpora.batch;

import dev.corpora.batch.BatchException.Reason;
import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.classify.RemoteClassifier;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.document.UnreadablePath;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.InWork;
import dev.corpora.manifest.Manifest;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a batch would do, and looks at its documents as the batch would, without writing
 * anything. An instance runs once. {@link #stop} may be called by any thread at any time.
 */
public final class BatchPreview {

  private final BatchConfig config;
  private final Stages.Factory stages;
  private final Attempts.Factory attempts;
  private final Optional<RemoteClassifier> remote;
  private final Clock clock;
  private final StopSignal stop = new StopSignal(Duration.ZERO);

  /** A preview of a configuration. */
  public BatchPreview(BatchConfig config) {
    this(
        config,
        new StandardStages(),
        new StandardAttempts(Optional.empty()),
        Optional.empty(),
        Clock.systemUTC());
  }

  /** A preview of a batch that has terms classified by a service, which it does not ask. */
  public BatchPreview(BatchConfig config, RemoteClassifier classifier) {
    this(
        config,
        asked -> new StandardStages().create(asked).with(BatchProcessor.settingOf(classifier)),
        new StandardAttempts(Optional.empty()),
        Optional.of(classifier),
        Clock.systemUTC());
  }

  private BatchPreview(
      BatchConfig config,
      Stages.Factory stages,
      Attempts.Factory attempts,
      Optional<RemoteClassifier> remote,
      Clock clock) {
    this.config = config;
    this.stages = stages;
    this.attempts = attempts;
    this.remote = remote;
    this.clock = clock;
  }

  /**
   * Looks at all documents.
   *
   * @throws BatchException where such a batch could not begin
   */
  public PreviewReport run() throws BatchException {
    Stages ready = stages.create(config);
    InputSearch search = new InputSearch(config);
    SelectedDocuments asked = search.documents();
    Path output = search.output();
    refuseUnwritable(output);
    Manifest manifest = manifest(output);
    SelectedDocuments selected =
        config.continuation().onlyUnsuccessful()
            ? Coordinator.unsuccessful(asked, manifest)
            : asked;
    List<PreviewedDocument> documents = new ArrayList<>();
    List<PlannedDocument> all = planned(selected, output);
    selected.unreadable().forEach(path -> documents.add(unreadable(path)));
    ResumeRules rules =
        new ResumeRules(
            ready.fingerprint(), config.force(), config.continuation().doneSince(), clock);
    try (DocumentChecks checks = new DocumentChecks(config, attempts, ready, stop)) {
      List<DocumentChecks.Pending> pending = new ArrayList<>();
      for (PlannedDocument planned : all) {
        pending.add(
            checks.begin(
                planned,
                rules.decide(
                    planned,
                    Optional.ofNullable(
                        manifest.documents().get(planned.document().relativePath())))));
      }
      for (DocumentChecks.Pending each : pending) {
        documents.add(each.await());
      }
    } catch (HostUnavailableException e) {
      throw new BatchException(Reason.NO_PROCESS, e);
    }
    return report(
        documents,
        RunFrame.start(clock.instant(), output, ready.fingerprint(), config.selection().shard()),
        manifest,
        toClassify(ready, documents, all, manifest));
  }

  private ToClassify toClassify(
      Stages ready,
      List<PreviewedDocument> documents,
      List<PlannedDocument> planned,
      Manifest manifest)
      throws BatchException {
    Set<String> readable = new HashSet<>();
    documents.stream()
        .filter(PreviewedDocument::processed)
        .filter(document -> document.expected() != DocumentStatus.FAILED)
        .forEach(document -> readable.add(document.document()));
    try {
      return new TermsToAsk(remote, config, ready.settings())
          .of(
              planned.stream()
                  .map(PlannedDocument::document)
                  .filter(document -> readable.contains(document.relativePath()))
                  .toList(),
              manifest);
    } catch (ClassifierUnavailableException e) {
      throw new BatchException(Reason.CLASSIFIER_UNAVAILABLE, e);
    }
  }

  /** Asks for an end; returns at once. What was not looked at yet counts as not done. */
  public void stop() {
    stop.give();
  }

  private List<PlannedDocument> planned(SelectedDocuments selected, Path output) {
    Set<String> inWork = InWork.open(output, config.selection().shard()).leftByDeadRun();
    List<PlannedDocument> planned = new ArrayList<>();
    for (DiscoveredDocument document : selected.documents()) {
      String path = document.relativePath();
      String vocabPath = Objects.requireNonNull(selected.vocabularies().get(path));
      planned.add(
          new PlannedDocument(
              document, vocabPath, output.resolve(vocabPath), inWork.contains(path)));
    }
    return planned;
  }

  private Manifest manifest(Path output) throws BatchException {
    try {
      return config.manifestFiles(output).peek();
    } catch (IOException e) {
      throw new BatchException(
          Reason.OUTPUT_NOT_WRITABLE, "the manifest cannot be read: " + IoFailure.describe(e));
    }
  }

  /** The folder, or the nearest one above it that is there, has to take files. */
  private static void refuseUnwritable(Path output) throws BatchException {
    Path there = output.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new BatchException(
          Reason.OUTPUT_NOT_WRITABLE,
          "the output folder "
              + output
              + " cannot be written: "
              + there
              + (Files.isDirectory(there) ? " takes no files" : " is no folder"));
    }
  }

  private static PreviewedDocument unreadable(UnreadablePath path) {
    return new PreviewedDocument(
        path.relativePath(),
        0,
        true,
        "unreadable",
        DocumentCheck.NONE,
        DocumentStatus.FAILED,
        Optional.of(path.problem()));
  }

  private PreviewReport report(
      List<PreviewedDocument> documents, RunFrame frame, Manifest manifest, ToClassify toClassify) {
    Tally tally = new Tally(documents.size(), 0);
    List<Long> sizes = new ArrayList<>();
    for (PreviewedDocument document : documents) {
      tally.add(result(document));
      if (document.processed() && document.expected() != DocumentStatus.FAILED) {
        sizes.add(document.size());
      }
    }
    long bytes =
        documents.stream()
            .filter(PreviewedDocument::processed)
            .mapToLong(PreviewedDocument::size)
            .sum();
    int lanes = Math.min(config.workers(), Runtime.getRuntime().availableProcessors());
    return new PreviewReport(
        documents,
        tally.summary(frame, Duration.ZERO, stop.isGiven(), Optional.empty(), Optional.empty()),
        bytes,
        TimeEstimate.of(sizes, manifest, lanes),
        toClassify,
        ModelUse.NONE);
  }

  private static DocumentResult result(PreviewedDocument document) {
    Optional<Problem> problem = document.problem();
    return new DocumentResult(
        document.document(),
        document.processed() ? document.expected() : DocumentStatus.SKIPPED,
        problem,
        List.of(),
        0,
        0,
        0,
        1,
        Duration.ZERO,
        StageTimes.NONE,
        document.size(),
        Optional.empty(),
        ModelUse.NONE);
  }
}
