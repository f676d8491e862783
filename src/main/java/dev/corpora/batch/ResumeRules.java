package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.ModelUse;
import dev.corpora.storage.ContentHash;
import dev.corpora.vocabulary.VocabularyMetadata;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a document is processed or was done before.
 *
 * <p>A document is done when its bytes, the settings that matter to it and its vocabulary are what
 * they were when it became a success. What the manifest does not know, because it was lost or the
 * run died between writing a vocabulary and recording it, is learnt from the vocabulary, which
 * carries its document's hash and the settings.
 */
final class ResumeRules {

  /**
   * The coarsest time stamps of the file systems in use (FAT): two changes within this time can
   * look like one.
   */
  private static final Duration COARSEST_TIME_STAMP = Duration.ofSeconds(2);

  private final String settings;
  private final boolean force;
  private final Optional<Instant> doneSince;
  private final Clock clock;
  private final VocabularyReader vocabularies = new VocabularyReader();

  /**
   * Rules of a run.
   *
   * @param doneSince what became a success since this moment is not forced; empty where that does
   *     not matter
   */
  ResumeRules(String settings, boolean force, Optional<Instant> doneSince, Clock clock) {
    this.doneSince = doneSince;
    this.settings = settings;
    this.force = force;
    this.clock = clock;
  }

  /**
   * Decides on one document.
   *
   * @param known what the manifest says of it; empty where it says nothing
   */
  Decision decide(PlannedDocument planned, Optional<DocumentRecord> known) {
    if (force && !isForcedAlready(known)) {
      return new Decision.Work(ProcessReason.FORCED);
    }
    if (known.isEmpty() || known.get().status() != DocumentStatus.SUCCESS) {
      return adoptVocabulary(planned)
          .<Decision>map(Decision.Skip::new)
          .orElseGet(() -> new Decision.Work(reasonOf(known)));
    }
    DocumentRecord record = known.get();
    return whyNotDone(planned, record)
        .<Decision>map(Decision.Work::new)
        .orElseGet(() -> new Decision.Skip(record));
  }

  private boolean isForcedAlready(Optional<DocumentRecord> known) {
    return doneSince.isPresent()
        && known
            .filter(record -> record.status() == DocumentStatus.SUCCESS)
            .map(DocumentRecord::completedAt)
            .filter(completed -> !completed.isBefore(doneSince.get()))
            .isPresent();
  }

  private static ProcessReason reasonOf(Optional<DocumentRecord> known) {
    if (known.isEmpty()) {
      return ProcessReason.NEW;
    }
    return switch (known.get().status()) {
      case FAILED -> ProcessReason.FAILED_BEFORE;
      case PARTIAL -> ProcessReason.PARTIAL_BEFORE;
      case PENDING, PROCESSING, SKIPPED, SUCCESS -> ProcessReason.UNFINISHED;
    };
  }

  private Optional<ProcessReason> whyNotDone(PlannedDocument planned, DocumentRecord record) {
    if (!settings.equals(record.settings())) {
      return Optional.of(ProcessReason.SETTINGS_CHANGED);
    }
    if (!planned.vocabPath().equals(record.vocabPath())) {
      return Optional.of(ProcessReason.OUTPUT_MOVED);
    }
    if (!isSameDocument(planned.document(), record)) {
      return Optional.of(ProcessReason.DOCUMENT_CHANGED);
    }
    if (!Files.exists(planned.target())) {
      return Optional.of(ProcessReason.VOCABULARY_MISSING);
    }
    if (!isSameVocabulary(planned.target(), record)) {
      return Optional.of(ProcessReason.VOCABULARY_DAMAGED);
    }
    return Optional.empty();
  }

  private static boolean isSameDocument(DiscoveredDocument document, DocumentRecord record) {
    if (document.size() != record.size()) {
      return false;
    }
    Instant completed = record.completedAt();
    if (completed != null && document.modified().equals(record.modifiedAt())) {
      Instant started = completed.minus(record.duration()).minus(COARSEST_TIME_STAMP);
      if (isUntouchedSince(document.path(), started)) {
        return true;
      }
    }
    return hasHash(document.path(), record.sourceHash());
  }

  private static boolean isSameVocabulary(Path vocabulary, DocumentRecord record) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(vocabulary, BasicFileAttributes.class);
      if (attributes.size() != record.vocabSize()) {
        return false;
      }
      Instant completed = record.completedAt();
      if (completed != null
          && attributes.lastModifiedTime().toInstant().equals(record.vocabModifiedAt())
          && isUntouchedSince(vocabulary, completed)) {
        return true;
      }
    } catch (IOException e) {
      return false;
    }
    return hasHash(vocabulary, record.vocabHash());
  }

  /**
   * Whether neither content nor attributes of a file changed since a moment, as the inode's change
   * time tells, which no program can set back. False where the file system keeps none: then the
   * content has to be read.
   */
  private static boolean isUntouchedSince(Path file, Instant moment) {
    try {
      Object changed = Files.getAttribute(file, "unix:ctime");
      return changed instanceof FileTime time && time.toInstant().isBefore(moment);
    } catch (UnsupportedOperationException | IllegalArgumentException | IOException e) {
      return false;
    }
  }

  private static boolean hasHash(Path file, @Nullable String hash) {
    try {
      return hash != null && hash.equals(ContentHash.of(file));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The record of a success that only its vocabulary tells of; empty where there is no such
   * vocabulary.
   */
  private Optional<DocumentRecord> adoptVocabulary(PlannedDocument planned) {
    if (!Files.isRegularFile(planned.target())) {
      return Optional.empty();
    }
    // Not the time in the vocabulary, which may have been set: changes after this moment are to be
    // seen as such.
    Instant adopted = clock.instant();
    try {
      VocabularyMetadata metadata = vocabularies.readMetadata(planned.target());
      DiscoveredDocument document = planned.document();
      boolean isCurrent =
          metadata.shortfall().isEmpty()
              && metadata.settings().equals(settings)
              && metadata.sourcePath().equals(document.relativePath())
              && hasHash(document.path(), metadata.sourceHash());
      if (!isCurrent) {
        return Optional.empty();
      }
      BasicFileAttributes attributes =
          Files.readAttributes(planned.target(), BasicFileAttributes.class);
      return Optional.of(
          new DocumentRecord(
              DocumentStatus.SUCCESS,
              metadata.sourceHash(),
              document.size(),
              document.modified(),
              settings,
              planned.vocabPath(),
              ContentHash.of(planned.target()),
              attributes.size(),
              attributes.lastModifiedTime().toInstant(),
              metadata.termCount(),
              metadata.flaggedCount(),
              1,
              Duration.ZERO,
              adopted,
              null,
              metadata.warnings(),
              List.of(),
              ModelUse.NONE));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
