package dev.corpora.document;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which of the documents that were found are asked for, and in which order.
 *
 * @param include a document must fit one of these; where there are none, every document does
 * @param exclude a document that fits one of these is left out, whatever else it fits
 * @param limit the number of documents that are taken, the first in the order, at least 1; empty
 *     for all
 */
public record SelectionOptions(
    List<PathGlob> include, List<PathGlob> exclude, OptionalInt limit, DocumentOrder order) {

  /** All documents, the largest first. */
  public static final SelectionOptions DEFAULTS =
      new SelectionOptions(List.of(), List.of(), OptionalInt.empty(), DocumentOrder.SIZE);

  public SelectionOptions {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException("a limit must be at least 1, not " + limit.getAsInt());
    }
  }
}
