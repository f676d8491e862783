package dev.corpora.cli;

import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPlan;
import dev.corpora.model.ModelUse;
import dev.corpora.report.ModelUseLine;
import java.util.function.IntFunction;

/** Says at the start of a run what the language model will take, about. */
final class CostNotice implements BatchListener {

  private final BatchListener told;
  private final IntFunction<ModelUse> estimate;

  /**
   * A notice.
   *
   * @param estimate for a number of documents
   */
  CostNotice(BatchListener told, IntFunction<ModelUse> estimate) {
    this.told = told;
    this.estimate = estimate;
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    int documents = plan.toProcess();
    if (documents > 0) {
      told.notice(
          "language model: "
              + documents
              + (documents == 1 ? " document" : " documents")
              + ", about "
              + ModelUseLine.of(estimate.apply(documents))
              + ", if nothing is known from earlier");
    }
  }
}
