package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.manifest.Holder;
import dev.corpora.manifest.RecordedRun;
import dev.corpora.manifest.RunLock;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecords;
import dev.corpora.manifest.RunState;
import dev.corpora.report.ShardStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An output folder that commands look into, with what is recorded of its runs. */
final class OutputFolder {

  private final Path folder;
  private final List<RunRecord> runs;
  private final List<Holder> holders;

  private OutputFolder(Path folder, List<RunRecord> runs, List<Holder> holders) {
    this.folder = folder;
    this.runs = runs;
    this.holders = holders;
  }

  /**
   * Looks into a folder.
   *
   * @throws BatchException where it is no folder, cannot be read, or no run is recorded there
   */
  static OutputFolder open(Path folder) throws BatchException {
    check(folder);
    try {
      List<RunRecord> runs = new RunRecords(folder).newestFirst();
      if (runs.isEmpty()) {
        throw new BatchException(
            Reason.NO_DOCUMENTS,
            "no run is recorded in " + folder + "; name the output folder of one");
      }
      return new OutputFolder(folder, runs, RunLock.holdersOf(folder));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Refuses what is no folder. */
  static void check(Path folder) throws BatchException {
    if (!Files.isDirectory(folder)) {
      throw new BatchException(
          Reason.BAD_INPUT, folder + ": no such folder; name the output folder of a run");
    }
  }

  static BatchException unreadable(Path folder, IOException failure) {
    return new BatchException(
        Reason.INPUT_FORBIDDEN, folder + " cannot be read: " + failure.getMessage());
  }

  /** The newest first, without their documents. */
  List<RunRecord> runs() {
    return runs;
  }

  /** The runs that hold the folder: one, several over shards, or none. */
  List<Holder> holders() {
    return holders;
  }

  RunState stateOf(RunRecord run) {
    return run.state(holders);
  }

  /** The latest run that was not turned away, or else the latest. */
  RunRecord latest() {
    return runs.stream()
        .filter(run -> stateOf(run) != RunState.REFUSED)
        .findFirst()
        .orElse(runs.get(0));
  }

  /** The number of shards that a run was over one of; 0 where it was over all documents. */
  int shardsOf(RunRecord run) {
    return number(run, "selection.shard.of");
  }

  private static int number(RunRecord run, String setting) {
    String value = run.request().settings().getOrDefault(setting, "");
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
  }

  /**
   * How the latest runs over so many shards stand.
   *
   * @throws BatchException where a record cannot be read
   */
  ShardStatus shards(int of) throws BatchException {
    List<Optional<RecordedRun>> latest = new ArrayList<>();
    for (int shard = 1; shard <= of; shard++) {
      latest.add(latest(shard, of));
    }
    return new ShardStatus(latest, holders);
  }

  private Optional<RecordedRun> latest(int shard, int of) throws BatchException {
    for (RunRecord run : runs) {
      if (shardsOf(run) == of
          && number(run, "selection.shard.number") == shard
          && stateOf(run) != RunState.REFUSED) {
        return Optional.of(read(run.id()));
      }
    }
    return Optional.empty();
  }

  /** The run that others went on with until it came to this one, as far as they are recorded. */
  RunRecord firstOf(RunRecord run) {
    RunRecord first = run;
    for (RunRecord earlier : runs) {
      if (earlier.id().equals(first.request().goesOnWith())) {
        first = earlier;
      }
    }
    return first;
  }

  /**
   * All of a run's record.
   *
   * @throws BatchException where there is none of that id, or it cannot be read
   */
  RecordedRun read(String id) throws BatchException {
    try {
      Optional<RecordedRun> found = new RunRecords(folder).find(id);
      return found.orElseThrow(
          () ->
              new BatchException(
                  Reason.BAD_INPUT,
                  "no run "
                      + id
                      + " is recorded in "
                      + folder
                      + "; 'corpora history "
                      + folder
                      + "' lists those that are"));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }
}
