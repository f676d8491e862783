package dev.corpora.manifest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as it stands in its file: each document with the bytes that say it, so that writing
 * one changed record again costs the others a copy and no more, and with the fields of newer
 * versions.
 */
final class ManifestContent {

  /** A document's line. */
  static final class Row {
    private final DocumentRecord document;
    private final byte[] bytes;

    /**
     * @param bytes the document's path and record as a member of a JSON object, in UTF-8, without a
     *     line end; not copied
     */
    Row(DocumentRecord document, byte[] bytes) {
      this.document = document;
      this.bytes = bytes;
    }

    DocumentRecord document() {
      return document;
    }

    void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  @Nullable BatchRecord batch;

  /** Fields of the batch that this version does not know. */
  ObjectNode unknownOfBatch = JsonNodeFactory.instance.objectNode();

  /** Fields of the whole that this version does not know. */
  ObjectNode unknown = JsonNodeFactory.instance.objectNode();

  final TreeMap<String, Row> rows = new TreeMap<>();

  /**
   * Sets a document's record. An equal one keeps its line, with fields of newer versions; one that
   * differs tells of another processing, which those fields do not.
   *
   * @return whether anything changed
   */
  boolean put(String path, DocumentRecord document) {
    Row old = rows.get(path);
    if (old != null && old.document().equals(document)) {
      return false;
    }
    rows.put(path, new Row(document, ManifestJson.bytes(path, document)));
    return true;
  }

  /**
   * Sets the run's record; that of another run loses the fields of newer versions.
   *
   * @return whether anything changed
   */
  boolean put(BatchRecord next) {
    BatchRecord old = batch;
    if (next.equals(old)) {
      return false;
    }
    if (old == null || !old.id().equals(next.id())) {
      unknownOfBatch.removeAll();
    }
    batch = next;
    return true;
  }
}
