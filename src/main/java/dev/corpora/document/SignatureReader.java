package dev.corpora.document;

import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Signature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at documents' first bytes. */
public final class SignatureReader {

  /** Viewers look for the mark of a PDF document so far into it. */
  private static final int LOOKED_AT = 1024;

  private static final String PDF = "%PDF-";
  private static final String ARCHIVE_ENTRY = "PK\u0003\u0004";
  private static final String FIRST_ENTRY = "mimetype";
  private static final String EPUB = "application/epub+zip";

  /** Where an archive tells how much stands between its first entry's name and content. */
  private static final int EXTRA_LENGTH_AT = 28;

  /** Where the first entry's name is in an archive. */
  private static final int NAME_AT = 30;

  private SignatureReader() {}

  /**
   * What a document's first bytes say of the format that its name promises.
   *
   * @throws IOException where it cannot be read
   */
  public static Signature read(Path file, DocumentFormat format) throws IOException {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
    }
    if (start.isEmpty()) {
      return Signature.EMPTY;
    }
    return switch (format) {
      case PDF -> start.contains(PDF) ? Signature.AS_NAMED : Signature.OTHER;
      case EPUB -> ofArchive(start);
    };
  }

  private static Signature ofArchive(String start) {
    if (!start.startsWith(ARCHIVE_ENTRY)) {
      return Signature.OTHER;
    }
    if (!start.startsWith(FIRST_ENTRY, NAME_AT)) {
      return Signature.ARCHIVE;
    }
    int extra = start.charAt(EXTRA_LENGTH_AT) | start.charAt(EXTRA_LENGTH_AT + 1) << 8;
    return start.startsWith(EPUB, NAME_AT + FIRST_ENTRY.length() + extra)
        ? Signature.AS_NAMED
        : Signature.ARCHIVE;
  }
}
