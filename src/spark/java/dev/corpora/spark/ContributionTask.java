package dev.corpora.spark;

import dev.corpora.cli.JobProgram;
import dev.corpora.storage.SortedRecord;
import dev.corpora.vocabulary.DamagedVocabularyException;
import dev.corpora.vocabulary.EntryDecisions;
import dev.corpora.vocabulary.SpreadConsolidation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Reads vocabularies for what each contributes. What is said of one as a whole comes under a key of
 * no length: how many tokens its document has, or what is wrong with it.
 */
final class ContributionTask
    implements PairFlatMapFunction<Iterator<VocabularyPlace>, MergeKey, byte[]> {

  private static final long serialVersionUID = 1L;

  private static final byte[] WHOLE = new byte[0];

  private final String folder;
  private final Broadcast<byte[]> review;
  private final Broadcast<SerializableConfiguration> configuration;

  ContributionTask(
      String folder, Broadcast<byte[]> review, Broadcast<SerializableConfiguration> configuration) {
    this.folder = folder;
    this.review = review;
    this.configuration = configuration;
  }

  @Override
  public Iterator<Tuple2<MergeKey, byte[]>> call(Iterator<VocabularyPlace> places)
      throws IOException {
    OutputStore store = new OutputStore(folder, configuration.value().value());
    List<Tuple2<MergeKey, byte[]>> all = new ArrayList<>();
    try (Scratch scratch = Scratch.create()) {
      EntryDecisions decisions = decisions(scratch);
      while (places.hasNext()) {
        VocabularyPlace place = places.next();
        Path copy = scratch.file(place.number() + ".json");
        if (store.fetch(place.path(), copy)) {
          read(place, copy, decisions, all);
          Files.delete(copy);
        }
      }
    }
    return all.iterator();
  }

  private EntryDecisions decisions(Scratch scratch) throws IOException {
    Path home = scratch.folder("review");
    if (review.value().length > 0) {
      Files.write(home.resolve(SparkCluster.REVIEW), review.value());
    }
    return JobProgram.decisions(home);
  }

  private static void read(
      VocabularyPlace place,
      Path copy,
      EntryDecisions decisions,
      List<Tuple2<MergeKey, byte[]>> all)
      throws IOException {
    MergeKey whole = new MergeKey(WHOLE, place.number());
    try {
      Optional<SpreadConsolidation.Contribution> read =
          SpreadConsolidation.read(copy, place.number(), place.path(), decisions);
      if (read.isEmpty()) {
        return;
      }
      all.add(new Tuple2<>(whole, bytes(String.valueOf(read.get().tokens()))));
      for (SortedRecord record : read.get().records()) {
        all.add(new Tuple2<>(new MergeKey(record.key(), record.tie()), record.value()));
      }
    } catch (DamagedVocabularyException e) {
      String reason = String.valueOf(e.getMessage()).replace(copy.toString(), place.path());
      all.add(new Tuple2<>(whole, bytes(MergedPart.DAMAGED + reason)));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
