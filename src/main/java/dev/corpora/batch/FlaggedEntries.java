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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the review queue of an output folder up to date with its vocabularies: of all documents
 * that the manifest knows, whichever run wrote them. Vocabularies that the queue knows as they are,
 * or that others have read for it, are not read again. For one thread at a time.
 */
public final class FlaggedEntries {

  private final Path output;
  private final VocabularyFiles vocabularies;
  private final Map<String, QueuedDocument> told = new HashMap<>();

  /** Those of a folder that has its vocabularies. */
  FlaggedEntries(Path output) {
    this(output, output::resolve);
  }

  /** Those of a folder whose vocabularies are elsewhere. */
  public FlaggedEntries(Path output, VocabularyFiles vocabularies) {
    this.output = output;
    this.vocabularies = vocabularies;
  }

  /** Whether block lists can flag entries, or there was a queue, or decisions, before the run. */
  public boolean areWanted(BatchConfig config) {
    return !config.blockLists().isEmpty()
        || Files.exists(output.resolve(ReviewQueue.FILE_NAME))
        || Files.exists(output.resolve(ReviewDecisions.FILE_NAME));
  }

  /** The hashes of the vocabularies that the queue knows, by their documents. */
  public Map<String, String> knownHashes() {
    Map<String, String> hashes = new HashMap<>();
    known().forEach((document, queued) -> hashes.put(document, queued.vocabularyHash()));
    return hashes;
  }

  /** Takes what somebody else has read. */
  public void take(ReviewQueue read) {
    told.putAll(read.documents());
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
    Map<String, QueuedDocument> known = new HashMap<>(known());
    known.putAll(told);
    List<QueuedDocument> documents = new ArrayList<>();
    for (Map.Entry<String, DocumentRecord> each : manifest.documents().entrySet()) {
      String path = each.getValue().vocabPath();
      String hash = each.getValue().vocabHash();
      if (path != null && hash != null) {
        QueuedDocument earlier = known.get(each.getKey());
        if (earlier != null && earlier.vocabularyHash().equals(hash)) {
          documents.add(earlier);
        } else {
          fetched(each.getKey(), hash, path).ifPresent(documents::add);
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
  private Optional<QueuedDocument> fetched(String document, String hash, String vocabPath) {
    try {
      return Optional.of(read(document, hash, vocabularies.at(vocabPath)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * What a queue is to have of a document.
   *
   * @param hash of its vocabulary
   * @throws IOException where the vocabulary is missing or damaged
   */
  public static QueuedDocument read(String document, String hash, Path vocabulary)
      throws IOException {
    return QueuedDocument.of(document, hash, new VocabularyReader().read(vocabulary).entries());
  }
}
