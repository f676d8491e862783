package dev.corpora.spark;

import dev.corpora.batch.Generator;
import dev.corpora.cli.ConsolidationRequest;
import dev.corpora.cli.JobProgram;
import dev.corpora.manifest.RunLock;
import dev.corpora.manifest.RunLockedException;
import dev.corpora.storage.RecordFile;
import dev.corpora.storage.RecordSorter;
import dev.corpora.storage.SortedRecords;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationException.Reason;
import dev.corpora.vocabulary.ConsolidationOptions;
import dev.corpora.vocabulary.ConsolidationResult;
import dev.corpora.vocabulary.SpreadConsolidation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A consolidation as the driver sees it: tasks read the vocabularies, the cluster sorts what they
 * contribute, tasks merge each key's, and the driver writes one sorted stream of merged entries. It
 * holds one entry of each part at a time.
 */
final class ConsolidationJob {

  /** So many parts are merged into one stream with ease. */
  private static final int MOST_PARTS = 256;

  private final JavaSparkContext context;
  private final ConsolidationRequest request;
  private final Scratch scratch;
  private final OutputStore input;
  private final OutputStore output;
  private final String name;

  ConsolidationJob(JavaSparkContext context, ConsolidationRequest request, Scratch scratch)
      throws IOException {
    this.context = context;
    this.request = request;
    this.scratch = scratch;
    org.apache.hadoop.fs.Path master = new org.apache.hadoop.fs.Path(request.master());
    org.apache.hadoop.fs.Path home = master.getParent();
    this.name = master.getName();
    this.input = new OutputStore(request.folder(), context.hadoopConfiguration());
    this.output =
        new OutputStore(home == null ? "." : home.toString(), context.hadoopConfiguration());
  }

  /**
   * Makes the master.
   *
   * @throws ConsolidationException where there is nothing to make it of
   * @throws IOException where something cannot be read or written
   */
  ConsolidationResult run() throws ConsolidationException, IOException {
    List<VocabularyPlace> places = places();
    Optional<RunLock> lock = lock();
    String parts = ".corpora/consolidation/" + UUID.randomUUID();
    try {
      return write(merged(places, parts));
    } finally {
      output.delete(parts);
      lock.ifPresent(RunLock::close);
    }
  }

  private List<VocabularyPlace> places() throws ConsolidationException, IOException {
    List<String> paths;
    try {
      paths = input.files(SpreadConsolidation::isVocabulary);
    } catch (FileNotFoundException e) {
      throw new ConsolidationException(Reason.BAD_INPUT, request.folder() + " does not exist");
    }
    paths.removeIf(path -> input.place(path).equals(output.place(name)));
    if (paths.isEmpty()) {
      throw new ConsolidationException(
          Reason.NO_VOCABULARIES, "no vocabularies (*.vocab.json) in " + request.folder());
    }
    paths.sort(SpreadConsolidation.order());
    List<VocabularyPlace> places = new ArrayList<>();
    for (String path : paths) {
      places.add(new VocabularyPlace(path, places.size()));
    }
    return places;
  }

  /** That of local runs, where they could be writing there. */
  private Optional<RunLock> lock() throws ConsolidationException, IOException {
    try {
      return output.local().isEmpty()
          ? Optional.empty()
          : Optional.of(RunLock.acquire(output.local().get()));
    } catch (RunLockedException e) {
      throw new ConsolidationException(Reason.NOT_WRITABLE, String.valueOf(e.getMessage()));
    }
  }

  private List<MergedPart> merged(List<VocabularyPlace> places, String parts) throws IOException {
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    Path review = scratch.file("review.json");
    Broadcast<byte[]> decisions =
        context.broadcast(
            input.fetch(SparkCluster.REVIEW, review) ? Files.readAllBytes(review) : new byte[0]);
    int partitions = Math.max(1, Math.min(MOST_PARTS, context.defaultParallelism()));
    return context
        .parallelize(places, Math.min(places.size(), partitions * 4))
        .mapPartitionsToPair(
            new ContributionTask(input.root().toString(), decisions, configuration))
        .repartitionAndSortWithinPartitions(new HashPartitioner(partitions))
        .mapPartitionsWithIndex(
            new MergeTask(output.root().toString(), parts, configuration), false)
        .collect();
  }

  private ConsolidationResult write(List<MergedPart> parts)
      throws ConsolidationException, IOException {
    TreeMap<Integer, String> damaged = new TreeMap<>();
    int documents = 0;
    long tokens = 0;
    List<SortedRecords> streams = new ArrayList<>();
    for (MergedPart part : parts) {
      damaged.putAll(part.damaged());
      documents += part.documents();
      tokens += part.tokens();
      Path file = scratch.file("part" + streams.size());
      output.fetch(part.file(), file);
      streams.add(RecordFile.read(file));
    }
    if (documents == 0) {
      throw damaged.isEmpty()
          ? new ConsolidationException(
              Reason.NO_VOCABULARIES, "no vocabularies of documents in " + request.folder())
          : new ConsolidationException(
              Reason.ALL_DAMAGED, "no usable vocabulary: " + String.join("; ", damaged.values()));
    }
    Path target = scratch.folder("master").resolve(name);
    output.fetch(name, target);
    ConsolidationResult result;
    try (RecordSorter nothing = new RecordSorter(scratch.folder("sorting"))) {
      result =
          SpreadConsolidation.write(
              options(target),
              nothing.sorted(streams),
              documents,
              tokens,
              List.copyOf(damaged.values()));
    }
    output.put(target, name);
    keepBackup(result);
    return result;
  }

  private ConsolidationOptions options(Path target) throws IOException {
    return new ConsolidationOptions(
        target,
        target,
        request.backups(),
        Optional.empty(),
        JobProgram.decisions(scratch.folder("none")),
        request.time(),
        Generator.version());
  }

  private void keepBackup(ConsolidationResult result) throws IOException {
    if (result.backup().isEmpty()) {
      return;
    }
    output.put(result.backup().get(), String.valueOf(result.backup().get().getFileName()));
    Pattern backups = Pattern.compile(Pattern.quote(name) + "\\.\\d{8}T\\d{9}Z");
    List<String> all = output.names("");
    all.removeIf(file -> !backups.matcher(file).matches());
    for (String old : all.subList(0, Math.max(0, all.size() - request.backups()))) {
      output.delete(old);
    }
  }
}
