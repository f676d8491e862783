package dev.corpora.document.epub;

import dev.corpora.document.ReadLimits;

/**
 * How much of an archive is read at most. What an archive says of its own sizes is not trusted:
 * bytes are counted while they are inflated, and only what the text needs is inflated at all.
 *
 * @param entries entries in the archive; real documents with thousands of pictures stay below ten
 *     thousand
 * @param entryBytes inflated bytes of one entry; the longest chapters met are about five million
 * @param totalBytes inflated bytes of all entries that are read; a shelf of encyclopaedias in one
 *     document stays below a hundred million
 * @param ratio inflated bytes to compressed bytes of one entry, as {@link ReadLimits#maxRatio}
 * @param text characters of text that are kept
 */
public record EpubLimits(int entries, long entryBytes, long totalBytes, int ratio, long text) {

  /** What an archive without ZIP64 can hold. */
  private static final int MOST_ENTRIES = 65_535;

  /** A chapter's tree takes several times as much memory as its source. */
  private static final int CHAPTERS_IN_PART = 2;

  /** Far above what real documents need, and low enough for a small heap. */
  public static final EpubLimits DEFAULTS = of(ReadLimits.DEFAULTS);

  public EpubLimits {
    if (entries < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1 || text < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }

  /** Limits with the usual amount of text. */
  public EpubLimits(int entries, long entryBytes, long totalBytes, int ratio) {
    this(entries, entryBytes, totalBytes, ratio, ReadLimits.DEFAULT_MAX_TEXT);
  }

  /** What limits for all formats mean here; the bytes of an entry are half those of a part. */
  public static EpubLimits of(ReadLimits limits) {
    return new EpubLimits(
        MOST_ENTRIES,
        Math.max(1, limits.maxInflatedPart() / CHAPTERS_IN_PART),
        limits.maxInflated(),
        limits.maxRatio(),
        limits.maxText());
  }
}
