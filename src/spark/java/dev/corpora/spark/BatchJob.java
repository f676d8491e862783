package dev.corpora.spark;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.ClusterRun;
import dev.corpora.batch.FlaggedEntries;
import dev.corpora.batch.SentConfig;
import dev.corpora.cli.JobRequest;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestPart;
import dev.corpora.manifest.RunLock;
import dev.corpora.manifest.RunLockedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * A batch as the driver sees it: lists the documents, parts them among tasks, and brings together
 * what the tasks tell. Nothing of a document comes to the driver but its record.
 */
final class BatchJob {

  private static final String ERROR_LOG = BatchSummary.ERROR_LOG_NAME;

  /** What earlier runs left that this one goes on with. */
  private static final List<String> KEPT =
      List.of(Manifest.FILE_NAME, SparkCluster.REVIEW, SparkCluster.QUEUE, ERROR_LOG);

  private final JavaSparkContext context;
  private final JobRequest request;
  private final OutputStore store;
  private final Path local;
  private final FlaggedEntries flagged;

  BatchJob(JavaSparkContext context, JobRequest request, Scratch scratch) throws IOException {
    this.context = context;
    this.request = request;
    this.store = new OutputStore(request.output(), context.hadoopConfiguration());
    this.local = scratch.folder("output");
    this.flagged =
        new FlaggedEntries(local, new FetchedVocabulary(store, scratch.file("vocabulary.json")));
  }

  /**
   * Runs to the end.
   *
   * @throws BatchException where it cannot begin, or not go on
   * @throws IOException where the output cannot be written
   */
  BatchSummary run(BatchListener listener) throws BatchException, IOException {
    InputListing.Found found =
        new InputListing(context.hadoopConfiguration(), request.config().recursive(), store.root())
            .list(request.inputs());
    SelectedDocuments selected = selected(found);
    Optional<RunLock> lock = lock();
    try {
      store.tryOut();
      for (String name : KEPT) {
        store.fetch(name, local.resolve(name));
      }
      BatchSummary summary = work(selected, found.places(), listener);
      if (Files.exists(local.resolve(ERROR_LOG))) {
        store.put(local.resolve(ERROR_LOG), ERROR_LOG);
      }
      return summary;
    } finally {
      lock.ifPresent(RunLock::close);
    }
  }

  private SelectedDocuments selected(InputListing.Found found) throws BatchException {
    SelectedDocuments selected =
        SelectedDocuments.of(found.documents(), request.config().selection());
    if (selected.documents().isEmpty()) {
      throw new BatchException(
          Reason.NO_DOCUMENTS,
          found.places().isEmpty()
              ? "no PDF or EPUB documents in " + String.join(", ", request.inputs())
              : "--include and --exclude leave none of the "
                  + found.places().size()
                  + " documents");
    }
    return selected;
  }

  /** That of local runs, where they could be writing there. */
  private Optional<RunLock> lock() throws BatchException, IOException {
    Optional<Path> folder = store.local();
    try {
      return folder.isEmpty() ? Optional.empty() : Optional.of(RunLock.acquire(folder.get()));
    } catch (RunLockedException e) {
      throw new BatchException(Reason.OUTPUT_LOCKED, e);
    }
  }

  private BatchSummary work(
      SelectedDocuments selected, Map<String, String> places, BatchListener listener)
      throws BatchException, IOException {
    BatchConfig config = SideFiles.at(request.config(), local);
    String settings = ClusterRun.settings(config);
    ClusterRun run = ClusterRun.open(local, settings, selected, listener);
    learnFromLostRuns(run);
    boolean queues = flagged.areWanted(config);
    run.begin(context.defaultParallelism());
    distribute(run, job(run, config, settings, queues), remote(selected, places, run));
    BatchSummary summary = run.end();
    store.put(local.resolve(Manifest.FILE_NAME), Manifest.FILE_NAME);
    if (queues) {
      run.queue(flagged);
      store.put(local.resolve(SparkCluster.QUEUE), SparkCluster.QUEUE);
    }
    store.delete(SparkCluster.PARTS);
    for (Map.Entry<String, String> old : run.moved().entrySet()) {
      store.deleteIfIs(old.getKey(), old.getValue());
    }
    return summary;
  }

  /** What the tasks of runs kept whose driver was lost before it had brought it together. */
  private void learnFromLostRuns(ClusterRun run) throws IOException {
    for (String lost : store.names(SparkCluster.PARTS)) {
      String folder = SparkCluster.PARTS + "/" + lost;
      for (String part : store.names(folder)) {
        run.learn(ManifestPart.read(store.read(folder + "/" + part)));
      }
    }
  }

  private JobSettings job(ClusterRun run, BatchConfig config, String settings, boolean queues)
      throws IOException {
    SideFiles files = new SideFiles();
    BatchConfig taken = files.taken(config);
    Path review = local.resolve(SparkCluster.REVIEW);
    return new JobSettings(
        run.frame().id(),
        new SentBytes(SentConfig.write(taken)),
        settings,
        request.heapPerDocument(),
        store.root().toString(),
        files,
        Files.exists(review) ? new SentBytes(Files.readAllBytes(review)) : SentBytes.NONE,
        queues);
  }

  private List<RemoteDocument> remote(
      SelectedDocuments selected, Map<String, String> places, ClusterRun run) {
    Map<String, String> queued = flagged.knownHashes();
    List<RemoteDocument> documents = new ArrayList<>();
    for (DiscoveredDocument document : selected.documents()) {
      String path = document.relativePath();
      documents.add(
          new RemoteDocument(
              places.getOrDefault(path, ""),
              path,
              selected.vocabularies().getOrDefault(path, ""),
              document.size(),
              document.modified().toEpochMilli(),
              run.known(path)
                  .map(record -> new SentBytes(ManifestPart.write(Map.of(path, record))))
                  .orElse(SentBytes.NONE),
              queued.getOrDefault(path, "")));
    }
    return documents;
  }

  private void distribute(ClusterRun run, JobSettings job, List<RemoteDocument> documents)
      throws BatchException {
    List<List<RemoteDocument>> groups = TaskGroups.of(documents, request.tasks());
    Broadcast<JobSettings> settings = context.broadcast(job);
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    List<Object> partitions =
        IntStream.range(0, groups.size()).<Object>mapToObj(Integer::valueOf).toList();
    try {
      context
          .sc()
          .runJob(
              context.parallelize(groups, groups.size()).rdd(),
              new DocumentTask(settings, configuration),
              CollectionConverters.asScala(partitions).toSeq(),
              new Told(run, flagged, local),
              ClassTag$.MODULE$.<List<DoneMessage>>apply(List.class));
    } catch (Exception e) {
      // Scala declares no exceptions.
      if (e instanceof RuntimeException fault) {
        throw fault;
      }
      throw failed(e);
    }
  }

  private static BatchException failed(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return new BatchException(
        Reason.NO_PROCESS,
        "the job failed on the cluster; what is finished is kept, run again to go on: "
            + message.lines().findFirst().orElse(message));
  }

  /**
   * Takes what a task tells when it is done: one task after the other, in one thread of Spark's.
   */
  private static final class Told extends AbstractFunction2<Object, List<DoneMessage>, BoxedUnit> {
    private final ClusterRun run;
    private final FlaggedEntries flagged;
    private final Path output;

    Told(ClusterRun run, FlaggedEntries flagged, Path output) {
      this.run = run;
      this.flagged = flagged;
      this.output = output;
    }

    @Override
    public BoxedUnit apply(Object partition, List<DoneMessage> messages) {
      for (DoneMessage message : messages) {
        run.completed(message.done(output));
        message.queue().ifPresent(flagged::take);
      }
      return BoxedUnit.UNIT;
    }
  }
}
