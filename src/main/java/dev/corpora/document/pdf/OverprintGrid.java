package dev.corpora.document.pdf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds glyphs that are drawn twice, a hair apart, as poor man's bold or shadow. Each glyph stands
 * in a cell as wide as is close, and is sought in the nine cells around it; cells are kept together
 * by eights in the buckets of a hash table of numbers alone, so that mostly one bucket is looked
 * into, and it is empty. Nine look-ups in a general map take an eighth of all parsing.
 */
final class OverprintGrid {

  /** Glyphs closer than this part of the font size that show the same are one, drawn twice. */
  private static final float CLOSE = 0.1f;

  private static final int CELLS_PER_BUCKET_LOG = 3;

  private static final int FIRST_CAPACITY = 1 << 12;

  private static final int NONE = -1;

  /** The bucket's last entry, plus one; twice as many as entries. */
  private int[] heads = new int[2 * FIRST_CAPACITY];

  /** The entry before in the same bucket, plus one. */
  private int[] before = new int[FIRST_CAPACITY];

  private int[] columns = new int[FIRST_CAPACITY];
  private int[] rows = new int[FIRST_CAPACITY];
  private @Nullable Glyph[] glyphs = new @Nullable Glyph[FIRST_CAPACITY];
  private int size;

  /** Begins a page. */
  void clear() {
    Arrays.fill(glyphs, 0, size, null);
    Arrays.fill(heads, 0);
    size = 0;
  }

  /**
   * The glyph that another one is drawn over.
   *
   * @return null where there is none; the glyph then is in the grid
   */
  @Nullable Glyph under(Glyph glyph) {
    float cell = Math.max(CLOSE * glyph.size, 0.01f);
    int x = Math.round(glyph.start / cell);
    int y = Math.round(glyph.base / cell);
    int found = NONE;
    int lastColumn = (x + 1) >> CELLS_PER_BUCKET_LOG;
    int lastRow = (y + 1) >> CELLS_PER_BUCKET_LOG;
    for (int column = (x - 1) >> CELLS_PER_BUCKET_LOG; column <= lastColumn; column++) {
      for (int row = (y - 1) >> CELLS_PER_BUCKET_LOG; row <= lastRow; row++) {
        int entry = heads[bucket(glyph, column, row)] - 1;
        for (; entry >= 0; entry = before[entry] - 1) {
          if (Math.abs(columns[entry] - x) <= 1
              && Math.abs(rows[entry] - y) <= 1
              && isUnder(entry, glyph, cell)
              && (found == NONE || isFurtherLeft(entry, found))) {
            found = entry;
          }
        }
      }
    }
    if (found == NONE) {
      put(glyph, x, y);
      return null;
    }
    return glyphs[found];
  }

  private boolean isUnder(int entry, Glyph glyph, float cell) {
    Glyph under = glyphs[entry];
    return under != null
        && under.text().equals(glyph.text())
        && Math.abs(under.start - glyph.start) < cell
        && Math.abs(under.base - glyph.base) < cell
        && under.isParallelTo(glyph);
  }

  /** The order in which one of several is taken: by columns, then by rows. */
  private boolean isFurtherLeft(int entry, int other) {
    return columns[entry] != columns[other]
        ? columns[entry] < columns[other]
        : rows[entry] < rows[other];
  }

  /** A cell holds one glyph of a text: the latest. */
  private void put(Glyph glyph, int column, int row) {
    int bucket = bucket(glyph, column >> CELLS_PER_BUCKET_LOG, row >> CELLS_PER_BUCKET_LOG);
    for (int entry = heads[bucket] - 1; entry >= 0; entry = before[entry] - 1) {
      Glyph other = glyphs[entry];
      if (columns[entry] == column
          && rows[entry] == row
          && other != null
          && other.text().equals(glyph.text())) {
        glyphs[entry] = glyph;
        return;
      }
    }
    if (size == glyphs.length) {
      grow();
      bucket = bucket(glyph, column >> CELLS_PER_BUCKET_LOG, row >> CELLS_PER_BUCKET_LOG);
    }
    columns[size] = column;
    rows[size] = row;
    glyphs[size] = glyph;
    link(size++, bucket);
  }

  private void link(int entry, int bucket) {
    before[entry] = heads[bucket];
    heads[bucket] = entry + 1;
  }

  private int bucket(Glyph glyph, int column, int row) {
    int hash = glyph.text().hashCode() * 0x9E3779B1 + column * 0x85EBCA6B + row * 0xC2B2AE35;
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    return (hash ^ (hash >>> 13)) & (heads.length - 1);
  }

  private void grow() {
    int capacity = 2 * glyphs.length;
    columns = Arrays.copyOf(columns, capacity);
    rows = Arrays.copyOf(rows, capacity);
    glyphs = Arrays.copyOf(glyphs, capacity);
    before = new int[capacity];
    heads = new int[2 * capacity];
    for (int entry = 0; entry < size; entry++) {
      Glyph glyph = glyphs[entry];
      if (glyph != null) {
        int column = columns[entry] >> CELLS_PER_BUCKET_LOG;
        link(entry, bucket(glyph, column, rows[entry] >> CELLS_PER_BUCKET_LOG));
      }
    }
  }
}
