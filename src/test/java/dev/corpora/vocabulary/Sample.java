package dev.corpora.vocabulary;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A vocabulary as a document of the usual kind gives it. */
final class Sample {

  private Sample() {}

  static Vocabulary vocabulary() {
    return new Vocabulary(metadata(1), List.of(entry(8.42, "The kiln cools overnight.")));
  }

  static Vocabulary of(double score, String context) {
    return new Vocabulary(metadata(1), List.of(entry(score, context)));
  }

  static Vocabulary empty() {
    return new Vocabulary(metadata(0), List.of());
  }

  private static VocabularyMetadata metadata(int terms) {
    return new VocabularyMetadata(
        "manuals/kiln.pdf",
        "sha256:" + "0a".repeat(32),
        DocumentFormat.PDF,
        "Kilns",
        "en",
        12,
        4000,
        Instant.parse("2026-01-31T08:15:00Z"),
        "0.1.0",
        "sha256:" + "0b".repeat(32),
        "local",
        "general",
        Optional.empty(),
        List.of("page 3 could not be read"),
        terms,
        terms,
        0);
  }

  private static VocabularyEntry entry(double score, String context) {
    Term term =
        new Term(
            "kiln wall",
            "kiln wall",
            TermPos.PHRASE,
            TermKind.TERM,
            null,
            "wall",
            List.of(new SurfaceForm("kiln wall", 2), new SurfaceForm("kiln walls", 1)),
            List.of("kiln-wall"),
            null,
            3,
            score,
            new TreeMap<>(Map.of("c_value", 30.1, "keyness", 7.0)),
            List.of(new Context(context, 40, new Location(2, "Firing"))),
            List.of(
                new Occurrence(new Location(2, "Firing"), 40, 2),
                new Occurrence(new Location(5, null), 900, 1)),
            null);
    return new VocabularyEntry(
        "kiln-kiln-wall", "kiln", term, Classification.of("artifact", 0.83), null);
  }
}
