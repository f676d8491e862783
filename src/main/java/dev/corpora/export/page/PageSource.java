package dev.corpora.export.page;

import java.time.Instant;
import java.util.List;

/**
 * What the page tells besides the vocabularies.
 *
 * @param title what the page is about, such as the folder's name
 * @param madeAt the time that the page names as its own
 * @param generator the program's version
 * @param runs the newest first
 * @param documents in the order in which the page lists them
 * @param review what was decided about entries
 */
public record PageSource(
    String title,
    Instant madeAt,
    String generator,
    List<PageRun> runs,
    List<PageDocument> documents,
    PageReview review) {

  public PageSource {
    runs = List.copyOf(runs);
    documents = List.copyOf(documents);
  }
}
