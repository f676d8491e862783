package dev.corpora.vocabulary;

import java.util.List;

/**
 * What one document says of a term.
 *
 * @param document the document's path
 * @param pages those that it stands on, the first hundred; empty for a document without pages
 * @param chapters those that it stands in, for a document without pages
 */
public record TermSource(
    String document, int frequency, double score, List<Integer> pages, List<String> chapters) {

  public TermSource {
    pages = List.copyOf(pages);
    chapters = List.copyOf(chapters);
  }
}
