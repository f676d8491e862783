package dev.corpora.manifest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The marks of the documents in work, in a small file of the output folder that outlives the
 * process: where a run dies, the next one can tell which documents it died in, and take care that
 * none of them brings it down as well.
 *
 * <p>The file is replaced by a rename but not synced, which keeps a mark's cost far below a
 * millisecond: it outlives the end of the process, not a loss of power, for which no document is to
 * blame. For the same reason a mark that cannot be written is left out: the batch does not depend
 * on it. Safe for use by several threads.
 */
public final class InWork implements AutoCloseable {

  /** The folder of the marks in the output folder. */
  static final String FOLDER_NAME = ".corpora";

  private static final String FILE_NAME = "in-work.json";
  private static final String DOCUMENTS = "documents";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;
  private final Set<String> leftByDeadRun;
  private final TreeSet<String> marked;
  private final Set<String> started = new HashSet<>();
  private boolean closed;

  private InWork(Path file, Set<String> leftByDeadRun) {
    this.file = file;
    this.leftByDeadRun = Set.copyOf(leftByDeadRun);
    this.marked = new TreeSet<>(leftByDeadRun);
  }

  /**
   * Reads the marks that a dead run left in an output folder; a damaged file is as good as none.
   * The caller holds the folder's lock.
   */
  public static InWork open(Path output) {
    Path file = output.resolve(FOLDER_NAME).resolve(FILE_NAME);
    Set<String> left = new HashSet<>();
    try {
      JsonNode documents = MAPPER.readTree(Files.readAllBytes(file)).path(DOCUMENTS);
      documents.forEach(document -> left.add(document.asText()));
    } catch (IOException noneOrDamaged) {
      left.clear();
    }
    return new InWork(file, left);
  }

  /** The relative source paths of the documents that were in work when an earlier run died. */
  public Set<String> leftByDeadRun() {
    return leftByDeadRun;
  }

  /** Marks a document; to be called before anything is done with it. */
  public synchronized void started(String relativePath) {
    started.add(relativePath);
    if (marked.add(relativePath)) {
      write();
    }
  }

  /** Takes a document's mark away, also one that a dead run left. */
  public synchronized void ended(String relativePath) {
    started.remove(relativePath);
    if (marked.remove(relativePath)) {
      write();
    }
  }

  /**
   * Takes away the marks of this run, which ends by its own will. What an earlier run died in and
   * this one did not come to stays marked. Later calls of any method have no effect.
   */
  @Override
  public synchronized void close() {
    if (marked.removeAll(started)) {
      write();
    }
    closed = true;
  }

  private void write() {
    if (closed) {
      return;
    }
    try {
      if (marked.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        byte[] json = json();
        AtomicFile.replaceUnsynced(file, out -> out.write(json));
      }
    } catch (IOException e) {
      // Without a mark the next run tries the document as any other.
      return;
    }
  }

  private byte[] json() throws JacksonException {
    ObjectNode content = MAPPER.createObjectNode().put("schema_version", "1.0");
    ArrayNode documents = content.putArray(DOCUMENTS);
    marked.forEach(documents::add);
    return MAPPER.writeValueAsBytes(content);
  }
}
