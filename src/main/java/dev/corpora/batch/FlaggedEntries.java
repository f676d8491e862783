package dev.corpora.batch;

import dev.corpora.ip.QueuedDocument;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the review queue of an output folder up to date with its vocabularies: of all documents
 * that the manifest knows, whichever run wrote them. Vocabularies that the queue knows as they are
 * are not read again.
 */
final class FlaggedEntries {

  private final Path output;

  FlaggedEntries(Path output) {
    this.output = output;
  }

  /** Whether there is a queue, or were decisions, before the run. */
  boolean areWanted() {
    return Files.exists(output.resolve(ReviewQueue.FILE_NAME))
        || Files.exists(output.resolve(ReviewDecisions.FILE_NAME));
  }

  /**
   * Writes the queue. Where runs over other shards end at the same time, one of them writes last,
   * and what it had not seen when it began it sees when it has written.
   *
   * @throws IOException where it cannot be written, or a manifest not be read
   */
  void update(ManifestStore store) throws IOException {
    Manifest seen = store.withOthers();
    write(seen);
    for (Manifest now = store.withOthers();
        !now.documents().equals(seen.documents());
        now = store.withOthers()) {
      seen = now;
      write(seen);
    }
  }

  private void write(Manifest manifest) throws IOException {
    Map<String, QueuedDocument> known = known();
    List<QueuedDocument> documents = new ArrayList<>();
    for (Map.Entry<String, DocumentRecord> each : manifest.documents().entrySet()) {
      String path = each.getValue().vocabPath();
      String hash = each.getValue().vocabHash();
      if (path != null && hash != null) {
        QueuedDocument earlier = known.get(each.getKey());
        if (earlier != null && earlier.vocabularyHash().equals(hash)) {
          documents.add(earlier);
        } else {
          read(each.getKey(), hash, output.resolve(path)).ifPresent(documents::add);
        }
      }
    }
    new ReviewQueue(documents).write(output);
  }

  /** Nothing where the queue is damaged: it is made anew. */
  private Map<String, QueuedDocument> known() {
    try {
      return ReviewQueue.read(output).documents();
    } catch (IOException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  /** Empty where the vocabulary is gone or damaged, which the next run mends. */
  private static Optional<QueuedDocument> read(String document, String hash, Path vocabulary) {
    try {
      return Optional.of(
          QueuedDocument.of(document, hash, new VocabularyReader().read(vocabulary).entries()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
