package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecord.RunRequest;
import dev.corpora.manifest.RunState;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The runs into an output folder that did not come to all documents, and that no later run has
 * brought to an end.
 */
final class UnfinishedRuns {

  private static final String RETRY = "retry-failed";

  private final OutputFolder output;

  UnfinishedRuns(OutputFolder output) {
    this.output = output;
  }

  /** What a run was about: two that are equal here have the same to do. */
  private record Task(List<String> inputs, String settings, SortedMap<String, String> selection) {

    static Task of(RunRecord run) {
      SortedMap<String, String> selection = new TreeMap<>(run.request().settings());
      selection.keySet().removeIf(name -> !name.matches("recursive|selection\\..*"));
      return new Task(run.request().inputs(), run.settingsHash(), selection);
    }
  }

  /**
   * The most recent one.
   *
   * @throws BatchException where there is none
   */
  RunRecord latest() throws BatchException {
    Set<Task> done = new HashSet<>();
    Set<@Nullable String> wentOn = new HashSet<>();
    for (RunRecord run : output.runs()) {
      RunRequest request = run.request();
      boolean settled = wentOn.contains(run.id()) || done.contains(Task.of(run));
      if (!settled && output.stateOf(run).isUnfinished()) {
        return run;
      }
      boolean whole = !request.options().containsKey(RETRY);
      if (whole && (settled || output.stateOf(run) == RunState.FINISHED)) {
        done.add(Task.of(run));
        wentOn.add(request.goesOnWith());
      }
    }
    RunRecord last = Objects.requireNonNull(output.latest());
    throw new BatchException(
        Reason.NO_DOCUMENTS,
        "no run is unfinished here: the latest, "
            + last.id()
            + ", is "
            + output.stateOf(last).id()
            + "; to run it once more, give --batch-id "
            + last.id());
  }
}
