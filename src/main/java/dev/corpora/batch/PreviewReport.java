package dev.corpora.batch;

import dev.corpora.model.ModelUse;
import java.util.List;

/**
 * What a run would do, and how it would end.
 *
 * @param documents in the order in which they would be taken up, those that cannot be looked at
 *     first
 * @param expected the end of such a run, as far as the checks went
 * @param toClassify what a service would be asked to classify, of documents that can be read
 * @param modelUse what a language model would be asked, about; nothing where none is
 * @param bytes the size of the documents that would be processed
 */
public record PreviewReport(
    List<PreviewedDocument> documents,
    BatchSummary expected,
    long bytes,
    TimeEstimate time,
    ToClassify toClassify,
    ModelUse modelUse) {

  public PreviewReport {
    documents = List.copyOf(documents);
  }

  /** The same for a run that asks this much of a language model. */
  public PreviewReport asking(ModelUse use) {
    return new PreviewReport(documents, expected, bytes, time, toClassify, use);
  }
}
