package dev.corpora.vocabulary;

import java.util.Comparator;

/**
 * How much an entry's word counts where documents differ: the more confident first, then the higher
 * score, the higher frequency, and in the end the document's path and the shown form, so that no
 * two entries are equal.
 */
record MergeRank(double confidence, double score, int frequency, String document, String text)
    implements Comparable<MergeRank> {

  private static final Comparator<MergeRank> ORDER =
      Comparator.comparingDouble(MergeRank::confidence)
          .thenComparingDouble(MergeRank::score)
          .thenComparingInt(MergeRank::frequency)
          .reversed()
          .thenComparing(MergeRank::document, EntryKey::byCodePoints)
          .thenComparing(MergeRank::text, EntryKey::byCodePoints);

  /** The rank of what one document says. */
  static MergeRank of(MasterEntry entry) {
    return new MergeRank(
        entry.classification().confidence(),
        entry.term().score(),
        entry.term().frequency(),
        entry.sources().get(0).document(),
        entry.term().text());
  }

  @Override
  public int compareTo(MergeRank other) {
    return ORDER.compare(this, other);
  }
}
