package dev.corpora.spark;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.ClusterWorker;
import dev.corpora.batch.ClusterWorker.Done;
import dev.corpora.batch.FlaggedEntries;
import dev.corpora.batch.SentConfig;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.ip.QueuedDocument;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.ManifestPart;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkEnv;

/**
 * What an executor has for a job, once for all of its tasks: the process that reads documents, with
 * the models, and a folder of its disk. Each document is copied there, worked on as a local run
 * does, and its vocabulary put into the output folder. Safe for use by several threads.
 */
final class ExecutorWorker implements AutoCloseable {

  /** Of this Java machine, by their jobs: Spark has nothing that lives as long as an executor. */
  private static final Map<String, ExecutorWorker> WORKERS = new ConcurrentHashMap<>();

  private final JobSettings job;
  private final Configuration configuration;
  private final Scratch scratch;
  private final OutputStore store;
  private final BatchConfig config;
  private final ClusterWorker worker;

  private ExecutorWorker(JobSettings job, Configuration configuration) throws IOException {
    this.job = job;
    this.configuration = configuration;
    this.scratch = Scratch.create();
    this.store = new OutputStore(job.output(), configuration);
    Path output = scratch.folder("output");
    if (job.review().bytes().length > 0) {
      Files.write(output.resolve(SparkCluster.REVIEW), job.review().bytes());
    }
    int lanes = lanes();
    this.config =
        job.files()
            .layOut(SentConfig.read(job.config().bytes()), scratch.folder("files"), output, lanes);
    this.worker = new ClusterWorker(config, job.settings(), lanes * job.heapPerDocument());
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "corpora-end"));
  }

  /** The one of this executor. */
  static ExecutorWorker of(JobSettings job, Configuration configuration) {
    return WORKERS.computeIfAbsent(
        job.run(),
        run -> {
          try {
            return new ExecutorWorker(job, configuration);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** How many tasks this executor has in work at once. */
  private static int lanes() {
    int cores =
        SparkEnv.get()
            .conf()
            .getInt("spark.executor.cores", Runtime.getRuntime().availableProcessors());
    return Math.max(1, Math.min(cores, BatchConfig.maximumWorkers()));
  }

  /**
   * Processes a document, unless it is done already, and puts its vocabulary where it belongs.
   *
   * @param suspect whether an executor was lost with it in work
   * @throws IOException where the output cannot be written
   */
  DoneMessage process(RemoteDocument remote, boolean suspect) throws IOException {
    try (Scratch own = Scratch.in(scratch.folder("work"))) {
      DocumentFormat format = DocumentFormat.ofFileName(remote.relativePath()).orElseThrow();
      Path copy = own.file("document." + format.name().toLowerCase(Locale.ROOT));
      DiscoveredDocument document;
      try {
        document = fetch(remote, copy, format);
      } catch (IOException e) {
        return DoneMessage.of(worker.unread(remote.relativePath(), problem(e)), SentBytes.NONE);
      }
      Path target = own.file("vocabulary.json");
      if (!config.force()) {
        store.fetch(remote.vocabPath(), target);
      }
      Optional<DocumentRecord> known =
          Optional.ofNullable(ManifestPart.read(remote.known().bytes()).get(remote.relativePath()));
      Done done = worker.process(document, remote.vocabPath(), target, known, suspect);
      if (!done.unchanged() && done.record().vocabPath() != null) {
        store.put(target, remote.vocabPath());
      }
      return DoneMessage.of(done, flagged(remote, done.record(), target));
    }
  }

  private SentBytes flagged(RemoteDocument remote, DocumentRecord record, Path vocabulary) {
    String hash = record.vocabHash();
    if (!job.queues() || hash == null || hash.equals(remote.queued())) {
      return SentBytes.NONE;
    }
    try {
      QueuedDocument read = FlaggedEntries.read(remote.relativePath(), hash, vocabulary);
      return new SentBytes(new ReviewQueue(List.of(read)).json());
    } catch (IOException e) {
      // The driver, which is not told, looks itself.
      return SentBytes.NONE;
    }
  }

  /** Copies a document; one that changes meanwhile is copied once more. */
  private DiscoveredDocument fetch(RemoteDocument remote, Path copy, DocumentFormat format)
      throws IOException {
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(remote.place());
    FileSystem files = OutputStore.plain(place.getFileSystem(configuration));
    FileStatus before = files.getFileStatus(place);
    for (int time = 0; time < 2; time++) {
      Files.deleteIfExists(copy);
      try (InputStream in = files.open(place)) {
        Files.copy(in, copy);
      }
      FileStatus after = files.getFileStatus(place);
      if (after.getModificationTime() == before.getModificationTime()
          && after.getLen() == Files.size(copy)) {
        return new DiscoveredDocument(
            copy,
            remote.relativePath(),
            format,
            after.getLen(),
            Instant.ofEpochMilli(after.getModificationTime()));
      }
      before = after;
    }
    throw new IOException("it changed while it was read; run again when it is complete");
  }

  private static Problem problem(IOException failure) {
    if (failure instanceof FileNotFoundException) {
      return new Problem(
          FailureKind.UNREADABLE, "the document is no longer there; was it moved or deleted?");
    }
    return failure instanceof AccessControlException
        ? new Problem(FailureKind.NO_PERMISSION, "no permission to read the document")
        : new Problem(
            FailureKind.UNREADABLE, "the document cannot be read: " + failure.getMessage());
  }

  /** Keeps what became of documents until all is brought together, should the driver be lost. */
  void keep(int partition, List<DoneMessage> done) throws IOException {
    TreeMap<String, DocumentRecord> records = new TreeMap<>();
    done.forEach(message -> records.put(message.document(), message.told()));
    try (Scratch own = Scratch.in(scratch.folder("work"))) {
      Path file = own.file("part");
      Files.write(file, ManifestPart.write(records));
      store.put(file, SparkCluster.PARTS + "/" + job.run() + "/" + partition + ".json");
    }
  }

  @Override
  public void close() {
    worker.close();
    scratch.close();
  }
}
