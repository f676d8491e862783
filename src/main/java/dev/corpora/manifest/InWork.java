package dev.corpora.manifest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.Shard;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The marks of the documents in work, in a small file of the output folder that outlives the
 * process: where a run dies, the next one can tell which documents it died in, and take care that
 * none of them brings it down as well.
 *
 * <p>A mark costs some millionths of a second: the file stays open and is overwritten in its place
 * by one call of the system, not synced and not renamed (which some file systems answer with a
 * sync). So it outlives the end of the process, not a loss of power, for which no document is to
 * blame. A file that is torn all the same is as good as none, and a mark that cannot be written is
 * left out: the batch does not depend on it. Safe for use by several threads.
 */
public final class InWork implements AutoCloseable {

  /** The folder of the marks in the output folder. */
  private static final String FOLDER_NAME = ".corpora";

  private static final String FILE_NAME = "in-work.json";
  private static final String DOCUMENTS = "documents";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;
  private final Path file;
  private final Set<String> leftByDeadRun;
  private final TreeSet<String> marked;
  private final Set<String> started = new HashSet<>();
  private @Nullable RandomAccessFile opened;
  private int length;
  private boolean closed;

  private InWork(Path folder, Path file, Set<String> leftByDeadRun) {
    this.folder = folder;
    this.file = file;
    this.leftByDeadRun = Set.copyOf(leftByDeadRun);
    this.marked = new TreeSet<>(leftByDeadRun);
  }

  /** The marks of runs over all documents. */
  public static InWork open(Path output) {
    return open(output, Optional.empty());
  }

  /**
   * Reads the marks that a dead run left in an output folder; a damaged file is as good as none.
   * The caller holds the folder's lock.
   *
   * @param shard whose runs are meant; empty for those over all documents
   */
  public static InWork open(Path output, Optional<Shard> shard) {
    Path folder = output.resolve(FOLDER_NAME);
    Path file = file(output, shard);
    Set<String> left = new HashSet<>();
    try {
      JsonNode documents = MAPPER.readTree(Files.readAllBytes(file)).path(DOCUMENTS);
      documents.forEach(document -> left.add(document.asText()));
    } catch (IOException noneOrDamaged) {
      left.clear();
    }
    return new InWork(folder, file, left);
  }

  /**
   * Takes all marks away, so that the next run takes these documents for any others. The caller
   * holds the folder's lock.
   */
  static void forget(Path output, Optional<Shard> shard) throws IOException {
    Files.deleteIfExists(file(output, shard));
  }

  private static Path file(Path output, Optional<Shard> shard) {
    return output
        .resolve(FOLDER_NAME)
        .resolve(shard.map(part -> part.in(FILE_NAME)).orElse(FILE_NAME));
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
    try {
      if (opened != null) {
        opened.close();
      }
      if (marked.isEmpty()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What it says is true all the same.
      return;
    }
  }

  private void write() {
    if (closed) {
      return;
    }
    try {
      overwrite(json());
    } catch (IOException e) {
      // Without a mark the next run tries the document as any other.
      return;
    }
  }

  /** Pads what is shorter than before, so that no second call has to cut the file. */
  private void overwrite(byte[] json) throws IOException {
    RandomAccessFile open = opened;
    if (open == null) {
      AtomicFile.createFolders(folder);
      open = new RandomAccessFile(file.toFile(), "rw");
      opened = open;
      length = (int) open.length();
    }
    byte[] padded = Arrays.copyOf(json, Math.max(json.length, length));
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    open.seek(0);
    open.write(padded);
    length = padded.length;
  }

  private byte[] json() throws JacksonException {
    ObjectNode content = MAPPER.createObjectNode().put("schema_version", "1.0");
    ArrayNode documents = content.putArray(DOCUMENTS);
    marked.forEach(documents::add);
    return MAPPER.writeValueAsBytes(content);
  }
}
