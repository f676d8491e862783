package dev.corpora.document.pdf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds glyphs that are drawn twice, a hair apart, as poor man's bold or shadow. A hash table of
 * the cells in which glyphs of a page stand, probed without an object for the key: nine cells are
 * looked up for each glyph, which in a general map takes an eighth of all parsing.
 */
final class OverprintGrid {

  /** Glyphs closer than this part of the font size that show the same are one, drawn twice. */
  private static final float CLOSE = 0.1f;

  private static final int FIRST_SLOTS = 1 << 13;

  private int[] hashes = new int[FIRST_SLOTS];
  private int[] columns = new int[FIRST_SLOTS];
  private int[] rows = new int[FIRST_SLOTS];
  private @Nullable Glyph[] glyphs = new @Nullable Glyph[FIRST_SLOTS];
  private int size;

  /** Begins a page. */
  void clear() {
    if (hashes.length > FIRST_SLOTS) {
      allocate(FIRST_SLOTS);
    } else if (size > 0) {
      Arrays.fill(hashes, 0);
      Arrays.fill(glyphs, null);
    }
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
    for (int column = x - 1; column <= x + 1; column++) {
      for (int row = y - 1; row <= y + 1; row++) {
        Glyph under = glyphs[slot(glyph.text(), column, row)];
        if (under != null
            && Math.abs(under.start - glyph.start) < cell
            && Math.abs(under.base - glyph.base) < cell
            && under.isParallelTo(glyph)) {
          return under;
        }
      }
    }
    put(glyph, x, y);
    return null;
  }

  private void put(Glyph glyph, int column, int row) {
    int slot = slot(glyph.text(), column, row);
    if (hashes[slot] == 0) {
      size++;
    }
    hashes[slot] = hash(glyph.text(), column, row);
    columns[slot] = column;
    rows[slot] = row;
    glyphs[slot] = glyph;
    if (2 * size > hashes.length) {
      grow();
    }
  }

  /** Where a text at a cell is, or where it would be. */
  private int slot(String text, int column, int row) {
    int hash = hash(text, column, row);
    int slot = hash & (hashes.length - 1);
    while (hashes[slot] != 0 && !(hashes[slot] == hash && isAt(slot, text, column, row))) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private boolean isAt(int slot, String text, int column, int row) {
    Glyph glyph = glyphs[slot];
    return columns[slot] == column
        && rows[slot] == row
        && glyph != null
        && glyph.text().equals(text);
  }

  /** Never zero, which is for slots that are free. */
  private static int hash(String text, int column, int row) {
    int hash = text.hashCode() * 0x9E3779B1 + column * 0x85EBCA6B + row * 0xC2B2AE35;
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    hash ^= hash >>> 13;
    return hash == 0 ? 1 : hash;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldColumns = columns;
    int[] oldRows = rows;
    @Nullable Glyph[] oldGlyphs = glyphs;
    allocate(2 * oldHashes.length);
    for (int i = 0; i < oldHashes.length; i++) {
      Glyph glyph = oldGlyphs[i];
      if (glyph != null) {
        int slot = slot(glyph.text(), oldColumns[i], oldRows[i]);
        hashes[slot] = oldHashes[i];
        columns[slot] = oldColumns[i];
        rows[slot] = oldRows[i];
        glyphs[slot] = glyph;
      }
    }
  }

  private void allocate(int slots) {
    hashes = new int[slots];
    columns = new int[slots];
    rows = new int[slots];
    glyphs = new @Nullable Glyph[slots];
  }
}
