package dev.corpora.manifest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records of some documents as bytes in the manifest's format, for those who share the work on one
 * output and bring their records together in the end.
 */
public final class ManifestPart {

  private ManifestPart() {}

  /** Writes records, by their documents' relative paths. */
  public static byte[] write(Map<String, DocumentRecord> documents) {
    ManifestContent content = new ManifestContent();
    documents.forEach(content::put);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ManifestJson.write(content, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /** Reads records; there are none in what is no part, or not whole. */
  public static SortedMap<String, DocumentRecord> read(byte[] part) {
    SortedMap<String, DocumentRecord> documents = new TreeMap<>();
    try {
      ManifestJson.read(new ByteArrayInputStream(part))
          .rows
          .forEach((path, row) -> documents.put(path, row.document()));
    } catch (IOException | DamagedManifestException e) {
      documents.clear();
    }
    return documents;
  }
}
