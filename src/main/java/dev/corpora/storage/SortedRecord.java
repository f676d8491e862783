package dev.corpora.storage;

import java.util.Arrays;
import java.util.Comparator;

/** Bytes with a key that they are sorted by. The arrays are not copied. */
public final class SortedRecord {

  /** By key, byte by byte without signs, then by tie. */
  public static final Comparator<SortedRecord> ORDER = SortedRecord::compare;

  private final byte[] key;
  private final int tie;
  private final byte[] value;

  /**
   * A record.
   *
   * @param tie sorts records of equal keys
   */
  public SortedRecord(byte[] key, int tie, byte[] value) {
    this.key = key;
    this.tie = tie;
    this.value = value;
  }

  /** What it is sorted by first. */
  public byte[] key() {
    return key;
  }

  /** What it is sorted by next. */
  public int tie() {
    return tie;
  }

  /** What it says. */
  public byte[] value() {
    return value;
  }

  private static int compare(SortedRecord a, SortedRecord b) {
    int byKey = Arrays.compareUnsigned(a.key, b.key);
    return byKey == 0 ? Integer.compare(a.tie, b.tie) : byKey;
  }
}
