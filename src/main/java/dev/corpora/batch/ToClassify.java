package dev.corpora.batch;

import java.util.List;

/**
 * What a run will have classified by a service, as far as that is known before it begins.
 *
 * @param unread the documents whose terms nobody knows yet
 * @param terms of each other document, how many terms the service has to be asked for
 */
public record ToClassify(int unread, List<Integer> terms) {

  public ToClassify {
    terms = List.copyOf(terms);
  }

  /** Documents of which nothing is known. */
  static ToClassify unread(int documents) {
    return new ToClassify(documents, List.of());
  }

  /** All documents. */
  public int documents() {
    return unread + terms.size();
  }
}
