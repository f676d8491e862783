package dev.corpora.export.page;

import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Location;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Vocabularies of documents that would like to do more than to be read. */
final class HostileEntries {

  static final String SCRIPT = "<script>document.title='run'</script>";
  static final String END = "</script><img src=x onerror=\"document.title='run'\">";
  static final String QUOTES = "\"quoted\" & 'single' \\ `back`";
  static final String DIRECTION = "user\u202Etxt.exe\u2066 \u2028 \u2029";
  static final String LONG = "long".repeat(2500);
  static final String HALF = "half \uD83D of a pair";

  static final List<String> ALL = List.of(SCRIPT, END, QUOTES, DIRECTION, LONG, HALF);

  private HostileEntries() {}

  /** A vocabulary in which each of the texts is a term, its only context and its chapter. */
  static Vocabulary vocabulary(String path) {
    List<VocabularyEntry> entries = new ArrayList<>();
    for (String text : ALL) {
      entries.add(entry(text, "noun", 10 + entries.size(), 9.0 - entries.size(), null));
    }
    return of(path, "en", entries);
  }

  static Vocabulary of(String path, @Nullable String language, List<VocabularyEntry> entries) {
    return new Vocabulary(
        new VocabularyMetadata(
            path,
            "sha256:" + "0a".repeat(32),
            DocumentFormat.PDF,
            SCRIPT,
            language,
            12,
            4000,
            Instant.EPOCH,
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

  static VocabularyEntry entry(
      String text, String category, int frequency, double score, @Nullable String flag) {
    Term term =
        new Term(
            text,
            text,
            TermPos.NOUN,
            TermKind.TERM,
            null,
            text,
            List.of(new SurfaceForm(text, frequency)),
            List.of(),
            null,
            frequency,
            score,
            new TreeMap<>(Map.of("keyness", score / 2)),
            List.of(new Context("Here is " + text + ".", 0, new Location(3, text))),
            List.of(),
            text);
    return new VocabularyEntry("id", "source", term, Classification.of(category, 0.5), flag);
  }
}
