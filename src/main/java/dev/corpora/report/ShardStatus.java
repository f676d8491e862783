package dev.corpora.report;

import dev.corpora.manifest.Holder;
import dev.corpora.manifest.RecordedRun;
import dev.corpora.manifest.RunDocument;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunState;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the runs stand that share an output folder by shards.
 *
 * @param latest the latest run over each shard, by their numbers from 1; empty where there is none
 * @param holders the runs that hold the folder
 */
public record ShardStatus(List<Optional<RecordedRun>> latest, List<Holder> holders) {

  public ShardStatus {
    latest = List.copyOf(latest);
    holders = List.copyOf(holders);
  }

  /** Several lines, the last with a line break too. */
  public String text() {
    TextRows table = RunColumns.table("SHARD", "RUN");
    SortedMap<String, RunDocument> documents = new TreeMap<>();
    long[] sums = new long[RunColumns.COUNTS.size()];
    for (int i = 0; i < latest.size(); i++) {
      String shard = (i + 1) + "/" + latest.size();
      if (latest.get(i).isEmpty()) {
        table.add(shard, "-", "not begun", "-", "-", "-", "-", "-", "-", "-");
        continue;
      }
      RecordedRun recorded = latest.get(i).get();
      documents.putAll(recorded.documents());
      for (int count = 0; count < sums.length; count++) {
        sums[count] += recorded.run().count(RunColumns.COUNTS.get(count));
      }
      table.add(RunColumns.row(recorded.run(), holders, shard, recorded.run().id()));
    }
    table.add("all", "", "", "", sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    return table.text() + OpenDocuments.text(documents) + advice(documents);
  }

  private String advice(SortedMap<String, RunDocument> documents) {
    Optional<RunRecord> unfinished =
        latest.stream()
            .flatMap(Optional::stream)
            .map(RecordedRun::run)
            .filter(run -> run.state(holders).isUnfinished())
            .findFirst();
    if (unfinished.isPresent()) {
      return "To go on: run the command of each unfinished shard again\n";
    }
    boolean settled =
        latest.stream().allMatch(run -> run.filter(r -> hasEnded(r.run())).isPresent());
    boolean open = documents.values().stream().anyMatch(document -> document.problem() != null);
    return settled && open
        ? "To try only these again: "
            + HowToGoOn.retry(latest.get(0).orElseThrow().run().output())
            + "\n"
        : "";
  }

  private boolean hasEnded(RunRecord run) {
    return run.state(holders) == RunState.FINISHED;
  }
}
