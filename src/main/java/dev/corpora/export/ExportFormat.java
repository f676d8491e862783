package dev.corpora.export;

import java.util.Locale;
import java.util.Optional;

/** The formats that entries can be written in. */
public enum ExportFormat {
  CSV("csv"),
  TSV("tsv"),
  XLSX("xlsx"),
  /** JSON Lines: an entry of a master vocabulary a line. */
  JSONL("jsonl"),
  /** TermBase eXchange, ISO 30042:2019, dialect TBX-Basic, style DCA. */
  TBX("tbx"),
  /** SKOS in Turtle. */
  SKOS("ttl"),
  /** Tab-separated notes with Anki's header lines. */
  ANKI("anki.txt"),
  /** A glossary in Markdown. */
  MARKDOWN("md"),
  /** A glossary in HTML. */
  HTML("html");

  private final String extension;

  ExportFormat(String extension) {
    this.extension = extension;
  }

  /** The name on command lines. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the names of its files end with, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether entries are written in the alphabetical order of their language. */
  boolean isAlphabetical() {
    return this == MARKDOWN || this == HTML;
  }

  /** The format of a name, in any letter case. */
  public static Optional<ExportFormat> of(String id) {
    for (ExportFormat format : values()) {
      if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
