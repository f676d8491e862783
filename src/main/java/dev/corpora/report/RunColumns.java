package dev.corpora.report;

import dev.corpora.manifest.Holder;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecord.RunExit;
import java.util.ArrayList;
import java.util.List;

/** The columns with which each table of runs ends: how a run stands, and what it counted. */
final class RunColumns {

  /** What is counted, by its names in a record, in the order of the columns. */
  static final List<String> COUNTS =
      List.of("found", "processed", "skipped", "partial", "failed", "unfinished");

  private static final List<String> HEADS =
      List.of("STATE", "EXIT", "FOUND", "DONE", "SKIPPED", "PARTIAL", "FAILED", "UNFINISHED");

  private RunColumns() {}

  /** A table whose own columns come first. */
  static TextRows table(String... own) {
    List<String> heads = new ArrayList<>(List.of(own));
    heads.addAll(HEADS);
    return new TextRows(heads.toArray(String[]::new));
  }

  /** A run's row: the table's own cells first. */
  static Object[] row(RunRecord run, List<Holder> holders, Object... own) {
    List<Object> cells = new ArrayList<>(List.of(own));
    RunExit exit = run.exit();
    cells.add(run.state(holders).id());
    cells.add(exit == null ? "-" : exit.code());
    COUNTS.forEach(count -> cells.add(run.count(count)));
    return cells.toArray();
  }
}
