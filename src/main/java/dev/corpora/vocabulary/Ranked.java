package dev.corpora.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value with the rank of the entry that says it. */
record Ranked<T>(MergeRank rank, T value) {

  /** The better of what is known so far and another value, either of which may be missing. */
  static <T> @Nullable Ranked<T> better(
      @Nullable Ranked<T> known, MergeRank rank, @Nullable T value) {
    if (value == null || (known != null && known.rank.compareTo(rank) <= 0)) {
      return known;
    }
    return new Ranked<>(rank, value);
  }

  /** Keeps the better value of a name. */
  static <T> void keep(Map<String, Ranked<T>> known, String name, MergeRank rank, T value) {
    Ranked<T> best = better(known.get(name), rank, value);
    if (best != null) {
      known.put(name, best);
    }
  }

  static <T> @Nullable T valueOf(@Nullable Ranked<T> ranked) {
    return ranked == null ? null : ranked.value;
  }
}
