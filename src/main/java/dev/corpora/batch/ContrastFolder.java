package dev.corpora.batch;

import dev.corpora.batch.BatchException.Reason;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.term.Contrast;
import dev.corpora.vocabulary.DamagedVocabularyException;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyFolder;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder of vocabularies of other documents, with its sub-folders. */
final class ContrastFolder {

  private static final int MOST_NAMED = 5;

  private final Path folder;
  private final VocabularyReader reader = new VocabularyReader();

  ContrastFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Sums up the vocabularies.
   *
   * @param output where this batch writes, if that is known
   * @throws BatchException where this batch would write to the folder, there are none, or some
   *     cannot be read
   */
  Contrast read(Optional<Path> output) throws BatchException {
    if (!Files.isDirectory(folder)) {
      throw wrong(Files.exists(folder) ? "is not a folder" : "does not exist");
    }
    if (output.isPresent() && overlaps(output.get())) {
      throw wrong(
          "and the output folder "
              + output.get()
              + " overlap, so that documents would be contrasted with themselves; name a folder"
              + " apart from it, or another --output");
    }
    List<Path> files = files();
    if (files.isEmpty()) {
      throw wrong("holds no vocabularies (*.vocab.json)");
    }
    Contrast.Builder contrast = Contrast.builder();
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      try {
        reader.readUnlessMaster(file).ifPresent(vocabulary -> add(vocabulary, contrast));
      } catch (DamagedVocabularyException e) {
        faults.add(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        faults.add(file + " cannot be read: " + IoFailure.describe(e));
      }
    }
    if (!faults.isEmpty()) {
      throw wrong(told(faults, files.size()));
    }
    return contrast.build();
  }

  private static void add(Vocabulary vocabulary, Contrast.Builder contrast) {
    String language = vocabulary.metadata().language();
    if (language != null) {
      contrast.tokens(language, vocabulary.metadata().tokenCount());
      for (VocabularyEntry entry : vocabulary.entries()) {
        Term term = entry.term();
        contrast.term(language, term.canonical(), term.frequency());
      }
    }
  }

  private boolean overlaps(Path output) {
    Path here = real(folder);
    Path there = real(output);
    return here.startsWith(there) || there.startsWith(here);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // The output folder need not be there yet.
      return path.toAbsolutePath().normalize();
    }
  }

  private List<Path> files() throws BatchException {
    try {
      return List.copyOf(VocabularyFolder.files(folder).values());
    } catch (IOException e) {
      throw wrong("cannot be read: " + IoFailure.describe(e));
    }
  }

  private static String told(List<String> faults, int files) {
    String named = String.join("; ", faults.subList(0, Math.min(MOST_NAMED, faults.size())));
    String more =
        faults.size() > MOST_NAMED ? "; and " + (faults.size() - MOST_NAMED) + " more" : "";
    return "has unusable vocabularies, " + faults.size() + " of " + files + ": " + named + more;
  }

  private BatchException wrong(String message) {
    return new BatchException(
        Reason.BAD_CONFIGURATION, "the contrast folder (--contrast) " + folder + " " + message);
  }
}
