package dev.corpora.cli;

import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.ToClassify;
import dev.corpora.model.ModelUse;
import dev.corpora.report.ModelUseLine;
import java.util.function.Function;

/** Says at the start of a run what the language model will take, about. */
final class CostNotice implements BatchListener {

  private final BatchListener told;
  private final Function<ToClassify, ModelUse> estimate;

  /**
   * A notice.
   *
   * @param estimate for documents
   */
  CostNotice(BatchListener told, Function<ToClassify, ModelUse> estimate) {
    this.told = told;
    this.estimate = estimate;
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    ToClassify documents = plan.toClassify();
    if (documents.documents() > 0) {
      told.notice("language model: " + said(documents));
    }
  }

  private String said(ToClassify documents) {
    int number = documents.documents();
    int known = documents.terms().size();
    String counted =
        number
            + (number == 1 ? " document" : " documents")
            + (known == 0 ? "" : ", " + known + " read before");
    ModelUse use = estimate.apply(documents);
    if (use.isNone()) {
      return counted + ", every answer known: nothing to ask";
    }
    String unless = documents.unread() == 0 ? "" : ", if nothing is known from earlier";
    return counted + ", about " + ModelUseLine.of(use) + unless;
  }
}
