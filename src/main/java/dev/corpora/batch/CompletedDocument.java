package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a worker hands to the coordinator.
 *
 * @param problems what was wrong with each attempt that was no success, in their order
 */
record CompletedDocument(DocumentResult result, DocumentRecord record, List<Problem> problems) {

  CompletedDocument {
    problems = List.copyOf(problems);
  }

  /** A document after its last attempt. */
  static CompletedDocument of(
      PlannedDocument planned,
      String settings,
      Outcome outcome,
      int attempts,
      List<Problem> problems,
      Duration duration,
      StageTimes stageTimes,
      Instant completedAt) {
    return new CompletedDocument(
        result(planned, outcome, attempts, duration, stageTimes),
        record(planned, settings, outcome, attempts, duration, completedAt),
        problems);
  }

  /** A document that no attempt could be made at. */
  static CompletedDocument unread(String relativePath, Problem problem, Instant now) {
    return new CompletedDocument(
        new DocumentResult(
            relativePath,
            DocumentStatus.FAILED,
            Optional.of(problem),
            List.of(),
            0,
            0,
            0,
            1,
            Duration.ZERO,
            StageTimes.NONE,
            0,
            Optional.empty(),
            ModelUse.NONE),
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
            List.of(),
            List.of(),
            ModelUse.NONE),
        List.of(problem));
  }

  private static DocumentResult result(
      PlannedDocument planned,
      Outcome outcome,
      int attempts,
      Duration duration,
      StageTimes stageTimes) {
    Optional<Outcome.Written> written = outcome.written();
    return new DocumentResult(
        planned.document().relativePath(),
        outcome.status(),
        outcome.problem(),
        written.map(Outcome.Written::warnings).orElse(List.of()),
        written.map(Outcome.Written::termCount).orElse(0),
        written.map(Outcome.Written::flaggedCount).orElse(0),
        written.map(Outcome.Written::unclassifiedCount).orElse(0),
        attempts,
        duration,
        stageTimes,
        planned.document().size(),
        written.map(w -> planned.target()),
        modelUse(written));
  }

  private static DocumentRecord record(
      PlannedDocument planned,
      String settings,
      Outcome outcome,
      int attempts,
      Duration duration,
      Instant completedAt) {
    DiscoveredDocument document = planned.document();
    Optional<Outcome.Written> written = outcome.written();
    Optional<BasicFileAttributes> vocabulary = written.flatMap(w -> attributes(planned.target()));
    return new DocumentRecord(
        outcome.status(),
        outcome.contentHash().orElse(null),
        document.size(),
        document.modified(),
        settings,
        written.map(w -> planned.vocabPath()).orElse(null),
        written.map(Outcome.Written::vocabularyHash).orElse(null),
        vocabulary.map(BasicFileAttributes::size).orElse(0L),
        vocabulary.map(a -> a.lastModifiedTime().toInstant()).orElse(null),
        written.map(Outcome.Written::termCount).orElse(0),
        written.map(Outcome.Written::flaggedCount).orElse(0),
        attempts,
        duration,
        completedAt,
        outcome.problem().orElse(null),
        written.map(Outcome.Written::warnings).orElse(List.of()),
        outcome.stages(),
        modelUse(written));
  }

  private static ModelUse modelUse(Optional<Outcome.Written> written) {
    return written.map(Outcome.Written::modelUse).orElse(ModelUse.NONE);
  }

  /** Empty where the vocabulary is gone again already: the next run will find that out. */
  private static Optional<BasicFileAttributes> attributes(Path vocabulary) {
    try {
      return Optional.of(Files.readAttributes(vocabulary, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
