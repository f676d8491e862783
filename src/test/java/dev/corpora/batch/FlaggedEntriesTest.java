package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.SchemaValidation;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.model.Classification;
import dev.corpora.model.ModelUse;
import dev.corpora.storage.ContentHash;
import dev.corpora.testing.MadeVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlaggedEntriesTest {

  @TempDir Path folder;
  private Path vocabularies;
  private Path elsewhere;
  private ManifestStore store;
  private final List<String> fetched = new ArrayList<>();

  @BeforeEach
  void vocabularies() throws IOException {
    vocabularies = Files.createDirectory(folder.resolve("vocabularies"));
    elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    store = new ManifestStore(folder.resolve(Manifest.FILE_NAME));
    for (String document : List.of("a.pdf", "b.pdf", "c.pdf")) {
      written(document, "Jedi");
    }
  }

  private void written(String document, String flagged) throws IOException {
    Path vocabulary =
        MadeVocabulary.of(document, "en")
            .entry("mill", 3, 2, 0.5)
            .entry(flagged, 2, 1, Classification.of("person", 0.9), "blocklist:Star Wars")
            .write(vocabularies);
    store.note(
        document,
        new DocumentRecord(
            DocumentStatus.SUCCESS,
            null,
            17,
            Instant.EPOCH,
            null,
            String.valueOf(vocabulary.getFileName()),
            ContentHash.of(vocabulary),
            Files.size(vocabulary),
            Instant.EPOCH,
            2,
            1,
            1,
            Duration.ZERO,
            Instant.EPOCH,
            null,
            List.of(),
            List.of(),
            ModelUse.NONE));
  }

  private FlaggedEntries ofVocabulariesElsewhere() {
    return new FlaggedEntries(
        elsewhere,
        path -> {
          fetched.add(path);
          return vocabularies.resolve(path);
        });
  }

  private static void tell(FlaggedEntries flagged, String document, Path vocabulary)
      throws IOException {
    // As it comes over a net.
    byte[] sent =
        new ReviewQueue(
                List.of(FlaggedEntries.read(document, ContentHash.of(vocabulary), vocabulary)))
            .json();
    flagged.take(ReviewQueue.of(sent));
  }

  @Test
  void aQueueOfWhatOthersReadEqualsThatOfWhatIsReadHere() throws IOException {
    FlaggedEntries earlier = ofVocabulariesElsewhere();
    tell(earlier, "a.pdf", vocabularies.resolve("a.vocab.json"));
    tell(earlier, "b.pdf", vocabularies.resolve("b.vocab.json"));
    tell(earlier, "c.pdf", vocabularies.resolve("c.vocab.json"));
    earlier.update(store);
    assertThat(fetched).isEmpty();

    // One stays, one is written anew and told of, one is written anew by somebody who tells nobody.
    written("b.pdf", "Gandalf");
    written("c.pdf", "Hobbit");
    FlaggedEntries now = ofVocabulariesElsewhere();
    tell(now, "b.pdf", vocabularies.resolve("b.vocab.json"));
    now.update(store);

    assertThat(fetched).containsExactly("c.vocab.json");
    new FlaggedEntries(vocabularies).update(store);
    assertThat(elsewhere.resolve(ReviewQueue.FILE_NAME))
        .hasSameBinaryContentAs(vocabularies.resolve(ReviewQueue.FILE_NAME))
        .content()
        .contains("Jedi", "Gandalf", "Hobbit")
        .satisfies(queue -> assertThat(SchemaValidation.of("flagged").faults(queue)).isEmpty());
  }

  @Test
  void whatTheQueueKnowsOfEachDocumentIsToldByTheHashOfItsVocabulary() throws IOException {
    assertThat(ofVocabulariesElsewhere().knownHashes()).isEmpty();

    ofVocabulariesElsewhere().update(store);

    assertThat(ofVocabulariesElsewhere().knownHashes())
        .isEqualTo(
            Map.of(
                "a.pdf", ContentHash.of(vocabularies.resolve("a.vocab.json")),
                "b.pdf", ContentHash.of(vocabularies.resolve("b.vocab.json")),
                "c.pdf", ContentHash.of(vocabularies.resolve("c.vocab.json"))));
  }

  @Test
  void aVocabularyThatCannotBeFetchedIsLeftForTheNextRun() throws IOException {
    FlaggedEntries flagged =
        new FlaggedEntries(
            elsewhere,
            path -> {
              if (path.startsWith("b")) {
                throw new IOException("no connection");
              }
              return vocabularies.resolve(path);
            });

    flagged.update(store);

    assertThat(flagged.knownHashes()).containsOnlyKeys("a.pdf", "c.pdf");
  }
}
