package dev.corpora.spark;

import dev.corpora.batch.ClusterWorker.Done;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Stage;
import dev.corpora.batch.StageTimes;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.ManifestPart;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an executor tells of a document that is done, in types that Java can serialize.
 *
 * @param record what the manifest is to say of it, as a part of a manifest
 * @param bytes the document's size
 * @param unclassified entries of its vocabulary without a category
 * @param stageTimes the time in each stage
 * @param problemKinds what was wrong with each attempt that was no success, in their order
 * @param problemMessages likewise
 * @param unchanged whether it was done before
 * @param flagged what the review queue is to have of it, as a queue; of no length where the queue
 *     has it, or is not wanted
 */
record DoneMessage(
    String document,
    SentBytes record,
    long bytes,
    int unclassified,
    EnumMap<Stage, Duration> stageTimes,
    ArrayList<FailureKind> problemKinds,
    ArrayList<String> problemMessages,
    boolean unchanged,
    SentBytes flagged)
    implements Serializable {

  static DoneMessage of(Done done, SentBytes flagged) {
    DocumentResult result = done.result();
    EnumMap<Stage, Duration> times = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      times.put(stage, result.stageTimes().in(stage));
    }
    ArrayList<FailureKind> kinds = new ArrayList<>();
    ArrayList<String> messages = new ArrayList<>();
    for (Problem problem : done.problems()) {
      kinds.add(problem.kind());
      messages.add(problem.message());
    }
    return new DoneMessage(
        result.document(),
        new SentBytes(ManifestPart.write(Map.of(result.document(), done.record()))),
        result.bytes(),
        result.unclassifiedCount(),
        times,
        kinds,
        messages,
        done.unchanged(),
        flagged);
  }

  /** What the manifest is to say of the document. */
  DocumentRecord told() {
    DocumentRecord told = ManifestPart.read(record.bytes()).get(document);
    if (told == null) {
      throw new IllegalStateException("no record of " + document);
    }
    return told;
  }

  /** What the review queue is to have of the document; empty where nothing is told. */
  Optional<ReviewQueue> queue() {
    try {
      return flagged.bytes().length == 0
          ? Optional.empty()
          : Optional.of(ReviewQueue.of(flagged.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("no part of a queue from " + document, e);
    }
  }

  /**
   * What it says, for those who look on.
   *
   * @param output the output folder, as they know it
   */
  Done done(Path output) {
    DocumentRecord told = told();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < problemKinds.size(); i++) {
      problems.add(new Problem(problemKinds.get(i), problemMessages.get(i)));
    }
    DocumentResult result =
        new DocumentResult(
            document,
            unchanged ? DocumentStatus.SKIPPED : told.status(),
            unchanged ? Optional.empty() : Optional.ofNullable(told.problem()),
            told.warnings(),
            unchanged ? 0 : told.termCount(),
            unchanged ? 0 : told.flaggedCount(),
            unclassified,
            told.attempts(),
            told.duration(),
            StageTimes.of(stageTimes),
            bytes,
            unchanged
                ? Optional.empty()
                : Optional.ofNullable(told.vocabPath()).map(output::resolve),
            told.modelUse());
    return new Done(result, told, problems, unchanged);
  }
}
