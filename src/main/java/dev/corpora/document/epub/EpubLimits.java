package dev.corpora.document.epub;

/**
 * How much of an archive is read at most. What an archive says of its own sizes is not trusted:
 * bytes are counted while they are inflated, and only what the text needs is inflated at all.
 *
 * @param entries entries in the archive; real documents with thousands of pictures stay below ten
 *     thousand
 * @param entryBytes inflated bytes of one entry; the longest chapters met are about five million
 * @param totalBytes inflated bytes of all entries that are read; a shelf of encyclopaedias in one
 *     document stays below a hundred million
 * @param ratio inflated bytes to compressed bytes of one entry; prose is at 3, tables in XHTML at
 *     30, a bomb near 1,000. Entries below {@link #RATIO_COUNTS_FROM} are free of it.
 */
public record EpubLimits(int entries, long entryBytes, long totalBytes, int ratio) {

  /** Inflated bytes from which the ratio counts: less is no danger at any ratio. */
  static final long RATIO_COUNTS_FROM = 4L << 20;

  /** Far above what real documents need, and low enough for a small heap. */
  public static final EpubLimits DEFAULTS = new EpubLimits(65_535, 32L << 20, 256L << 20, 200);

  public EpubLimits {
    if (entries < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }
}
