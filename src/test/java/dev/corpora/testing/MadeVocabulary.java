package dev.corpora.testing;

import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Location;
import dev.corpora.model.Occurrence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyMetadata;
import dev.corpora.vocabulary.VocabularyWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A vocabulary of a few entries, of which each test says what matters to it. */
public final class MadeVocabulary {

  private final String document;
  private final @Nullable String language;
  private final List<VocabularyEntry> entries = new ArrayList<>();

  private MadeVocabulary(String document, @Nullable String language) {
    this.document = document;
    this.language = language;
  }

  /** A vocabulary of a document, by the document's path. */
  public static MadeVocabulary of(String document, @Nullable String language) {
    return new MadeVocabulary(document, language);
  }

  /** Adds a noun with a sentence that says the document's name. */
  public MadeVocabulary entry(String canonical, int frequency, double score, double confidence) {
    return entry(canonical, frequency, score, Classification.of("artifact", confidence), null);
  }

  /** Adds an entry. */
  public MadeVocabulary entry(
      String canonical,
      int frequency,
      double score,
      Classification classification,
      @Nullable String flag) {
    String sentence = "In " + document + " we read of the " + canonical + ".";
    Location location = new Location(2, "Firing");
    Term term =
        new Term(
            canonical,
            canonical,
            TermPos.NOUN,
            TermKind.TERM,
            null,
            canonical,
            List.of(new SurfaceForm(canonical, frequency)),
            List.of(),
            null,
            frequency,
            score,
            new TreeMap<>(Map.of("c_value", score)),
            List.of(new Context(sentence, 40, location)),
            List.of(new Occurrence(location, 40, frequency)),
            null);
    entries.add(new VocabularyEntry("x-" + entries.size(), "x", term, classification, flag));
    return this;
  }

  /** The vocabulary. */
  public Vocabulary vocabulary() {
    return new Vocabulary(
        new VocabularyMetadata(
            document,
            "sha256:" + "0a".repeat(32),
            DocumentFormat.PDF,
            null,
            language,
            12,
            4000,
            Instant.parse("2026-01-31T08:15:00Z"),
            "0.1.0",
            "sha256:" + "0b".repeat(32),
            "local",
            "general",
            Optional.empty(),
            List.of(),
            entries.size(),
            0,
            0),
        entries);
  }

  /** Writes it where a batch would, with the output folder given. */
  public Path write(Path output) throws IOException {
    Path file = output.resolve(document.replaceAll("\\.[a-z]+$", "") + ".vocab.json");
    new VocabularyWriter().write(vocabulary(), file);
    return file;
  }
}
