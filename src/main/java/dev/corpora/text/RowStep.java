package dev.corpora.text;

import java.util.List;

/** Finds out what some of a document's rows are, once they stand in reading order. */
@FunctionalInterface
interface RowStep {

  /** Returns the same rows, some of them as another kind. */
  List<Row> apply(List<Row> rows, CleaningRun run);
}
