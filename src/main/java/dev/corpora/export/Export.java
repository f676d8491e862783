package dev.corpora.export;

import dev.corpora.vocabulary.EntryCursor;
import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes entries in a format. Equal entries give equal bytes. */
public final class Export {

  private Export() {}

  /**
   * Writes all entries.
   *
   * @param out is left open
   * @param scratch a folder for temporary files
   */
  public static void write(
      EntryCursor entries,
      ExportFormat format,
      ExportOptions options,
      OutputStream out,
      Path scratch)
      throws IOException {
    EntryWriter writer = writer(format, out, options);
    if (format.isAlphabetical()) {
      try (EntryCursor sorted = new Alphabetical(entries, scratch)) {
        copy(sorted, writer);
      }
    } else {
      copy(entries, writer);
    }
  }

  private static void copy(EntryCursor entries, EntryWriter writer) throws IOException {
    for (MasterEntry entry = entries.next(); entry != null; entry = entries.next()) {
      writer.write(entry);
    }
    writer.end();
  }

  static EntryWriter writer(ExportFormat format, OutputStream out, ExportOptions options)
      throws IOException {
    return switch (format) {
      case CSV -> new DelimitedWriter(out, ',', options);
      case TSV -> new DelimitedWriter(out, '\t', options);
      case XLSX -> new SpreadsheetWriter(out, options);
      case JSONL -> new JsonLinesWriter(out);
      case TBX -> new TbxWriter(out, options);
      case SKOS -> new SkosWriter(out, options);
      case ANKI -> new AnkiWriter(out, options);
      case MARKDOWN -> new MarkdownGlossary(out, options);
      case HTML -> new HtmlGlossary(out, options);
    };
  }
}
