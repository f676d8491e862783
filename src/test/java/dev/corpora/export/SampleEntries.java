package dev.corpora.export;

import dev.corpora.model.Classification;
import dev.corpora.model.Location;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.vocabulary.EntryCursor;
import dev.corpora.vocabulary.MasterEntry;
import dev.corpora.vocabulary.SourcedContext;
import dev.corpora.vocabulary.TermSource;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries to export. */
final class SampleEntries {

  /** Texts that have been trouble somewhere. */
  static final List<String> AWKWARD =
      List.of(
          "kiln",
          "Ofen \"aus, Stein\"; groß",
          "a\nline\r\nbreak\ttab",
          "x".repeat(10_000),
          "control \u0001 \u001B[2J \u0007 \u0085",
          "bidi \u202Edesrever\u202C \u2066isolated\u2069",
          "emoji \uD83D\uDC69\u200D\uD83D\uDCBB \uD83D\uDE00",
          "half \uD83D",
          "=HYPERLINK(\"http://example.org\")",
          "+1",
          "-2+3",
          "@SUM(A1)",
          "<script>alert('x')</script> & &amp; ]]>",
          "*not* _emphasis_ [link](http://example.org) `code` # heading > quote \\ | ~~",
          "1. list",
          "中文 عربي עברית हिन्दी",
          "#separator:comma",
          "%s %n {} ${x}");

  private SampleEntries() {}

  static MasterEntry kiln() {
    return entry("kiln", "en", "An oven that fires clay.");
  }

  static MasterEntry entry(String text, @Nullable String language, @Nullable String definition) {
    Term term =
        new Term(
            text,
            text,
            TermPos.NOUN,
            TermKind.TERM,
            null,
            text,
            List.of(new SurfaceForm(text, 3), new SurfaceForm(text + "s", 2)),
            List.of("oven"),
            "KLN",
            5,
            8.5,
            new TreeMap<>(),
            List.of(),
            List.of(),
            null);
    return new MasterEntry(
        language,
        term,
        new Classification("artifact", List.of("clay work"), new TreeMap<>(), definition, 0.75),
        List.of(
            new SourcedContext(
                "The " + text + " cools, and " + text + " walls crack.",
                "kiln.pdf",
                40,
                new Location(2, "Firing"))),
        List.of(
            new TermSource("kiln.pdf", 4, 8.5, List.of(2, 5, 6, 7), List.of()),
            new TermSource("oven.epub", 1, 2, List.of(), List.of("Firing"))),
        null,
        new TreeMap<>());
  }

  static EntryCursor cursor(List<MasterEntry> entries) {
    Iterator<MasterEntry> left = entries.iterator();
    return new EntryCursor() {
      @Override
      public @Nullable MasterEntry next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public void close() {}
    };
  }
}
