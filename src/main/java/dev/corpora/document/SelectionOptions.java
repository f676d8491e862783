package dev.corpora.document;

import dev.corpora.model.Shard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which of the documents that were found are asked for, and in which order.
 *
 * @param include a document must fit one of these; where there are none, every document does
 * @param exclude a document that fits one of these is left out, whatever else it fits
 * @param limit the number of documents that are taken, the first in the order, at least 1; empty
 *     for all
 * @param shard the part of what is left that is taken; empty for all
 */
public record SelectionOptions(
    List<PathGlob> include,
    List<PathGlob> exclude,
    OptionalInt limit,
    DocumentOrder order,
    Optional<Shard> shard) {

  /** All documents, the largest first. */
  public static final SelectionOptions DEFAULTS =
      new SelectionOptions(List.of(), List.of(), OptionalInt.empty(), DocumentOrder.SIZE);

  /** A selection that is not parted. */
  public SelectionOptions(
      List<PathGlob> include, List<PathGlob> exclude, OptionalInt limit, DocumentOrder order) {
    this(include, exclude, limit, order, Optional.empty());
  }

  public SelectionOptions {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException("a limit must be at least 1, not " + limit.getAsInt());
    }
  }
}
