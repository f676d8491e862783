package dev.corpora.batch;

import java.util.List;

/**
 * What a run would do, and how it would end.
 *
 * @param documents in the order in which they would be taken up, those that cannot be looked at
 *     first
 * @param expected the end of such a run, as far as the checks went
 * @param bytes the size of the documents that would be processed
 */
public record PreviewReport(
    List<PreviewedDocument> documents, BatchSummary expected, long bytes, TimeEstimate time) {

  public PreviewReport {
    documents = List.copyOf(documents);
  }
}
