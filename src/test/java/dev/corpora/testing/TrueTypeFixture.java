package dev.corpora.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes TrueType font programs of two empty glyphs, with tables of one's own. */
public final class TrueTypeFixture {

  private static final int GLYPHS = 2;

  private TrueTypeFixture() {}

  /** A font program in which these tables are added to the mandatory ones. */
  public static byte[] font(Map<String, byte[]> more) {
    Map<String, byte[]> tables = new TreeMap<>(more);
    tables.put("head", head());
    tables.put(
        "hhea", ByteBuffer.allocate(36).putInt(0x00010000).putShort(34, (short) GLYPHS).array());
    tables.put("maxp", ByteBuffer.allocate(32).putInt(0x00010000).putShort((short) GLYPHS).array());
    tables.put("hmtx", ByteBuffer.allocate(4 * GLYPHS).putShort(0, (short) 500).array());
    tables.put("loca", new byte[2 * (GLYPHS + 1)]);
    tables.put("glyf", new byte[4]);
    int directory = 12 + 16 * tables.size();
    int size = directory + tables.values().stream().mapToInt(table -> table.length).sum();
    ByteBuffer font = ByteBuffer.allocate(size);
    font.putInt(0x00010000).putShort((short) tables.size()).position(12);
    int at = directory;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      font.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(at);
      font.putInt(table.getValue().length);
      font.put(at, table.getValue());
      at += table.getValue().length;
    }
    return font.array();
  }

  /** A table of names that all are the same long stretch of bytes. */
  public static byte[] longNames(int names, int length) {
    ByteBuffer table = ByteBuffer.allocate(6 + 12 * names + length);
    table.putShort((short) 0).putShort((short) names).putShort((short) (6 + 12 * names));
    for (int i = 0; i < names; i++) {
      table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) 1);
      table.putShort((short) length).putShort((short) 0);
    }
    return table.array();
  }

  private static byte[] head() {
    return ByteBuffer.allocate(54)
        .putInt(0, 0x00010000)
        .putInt(12, 0x5F0F3CF5)
        .putShort(18, (short) 1000)
        .array();
  }
}
