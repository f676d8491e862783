package dev.corpora.batch;

/**
 * Which stages a batch runs, and how much of what they find it keeps.
 *
 * @param range the stages; those before them are taken from what is kept
 * @param keptBytes the most that is kept on disk; 0 for nothing, where all stages run
 */
public record StageOptions(StageRange range, long keptBytes) {

  /** What is kept unless said otherwise: 1 GB. */
  public static final long DEFAULT_KEPT_BYTES = 1L << 30;

  /** All stages, and the usual bound. */
  public static final StageOptions DEFAULTS = new StageOptions(StageRange.ALL, DEFAULT_KEPT_BYTES);

  public StageOptions {
    if (keptBytes < 0) {
      throw new IllegalArgumentException("no less than nothing can be kept: " + keptBytes);
    }
    if (keptBytes == 0 && !range.equals(StageRange.ALL)) {
      throw new IllegalArgumentException(
          "a run of some stages alone needs what they find to be kept");
    }
  }
}
