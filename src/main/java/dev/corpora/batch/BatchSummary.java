package dev.corpora.batch;

import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param id {@code YYYYMMDD_HHMMSS_<8 hex>}
 * @param found documents found
 * @param processed those that became a success in this run
 * @param skipped those that were left alone: done before and unchanged, or on purpose
 * @param partial those done only in part
 * @param failed those that failed
 * @param unfinished those that the run did not come to, or was in, when it was stopped
 * @param terms the entries of the vocabularies written by this run
 * @param flagged those of them that are flagged
 * @param unclassified those of them without a category
 * @param duration from start to end
 * @param output the output folder
 * @param errorLog where errors are written; need not exist where there were none
 * @param problems how many documents ended with each kind of problem, interrupted ones and those
 *     left alone among them; kinds that no document had are not there
 * @param firstErrors the first ten
 * @param stopped whether the run was stopped before its end, by a signal or by itself
 * @param earlyEnd why it stopped by itself; empty where it did not
 * @param machineUse what the machine was like; empty where the run was not asked to look
 * @param modelUse what a language model was asked
 */
public record BatchSummary(
    String id,
    int found,
    int processed,
    int skipped,
    int partial,
    int failed,
    int unfinished,
    long terms,
    long flagged,
    long unclassified,
    Duration duration,
    Path output,
    Path errorLog,
    Map<FailureKind, Integer> problems,
    List<DocumentError> firstErrors,
    boolean stopped,
    Optional<EarlyEnd> earlyEnd,
    Optional<MachineUse> machineUse,
    ModelUse modelUse) {

  /** The error log's file name in the output folder. */
  public static final String ERROR_LOG_NAME = "corpora-errors.log";

  /** Whether nothing is left for a later run: see {@link DocumentResult#isForLater}. */
  public boolean isComplete() {
    return failed + partial + unfinished == 0 && locked() == 0;
  }

  /** How many documents were skipped as another program held them. */
  public int locked() {
    return problems.getOrDefault(FailureKind.LOCKED, 0);
  }

  /** An error and its document. */
  public record DocumentError(String document, Problem problem) {}

  public BatchSummary {
    problems = Map.copyOf(problems);
    firstErrors = List.copyOf(firstErrors);
  }
}
