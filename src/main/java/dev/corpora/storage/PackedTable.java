package dev.corpora.storage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * Sorted words with some bytes each, all in one array: what takes a map of strings tens of
 * milliseconds to build is there as soon as it is read. Such tables are made when the program is
 * built. Immutable.
 */
public final class PackedTable {

  /** Stands for a word that the table does not have. */
  public static final int NONE = -1;

  /** Where each entry begins: a byte with the word's length, the word, its bytes. */
  private final int[] starts;

  private final byte[] bytes;

  private PackedTable(int[] starts, byte[] bytes) {
    this.starts = starts;
    this.bytes = bytes;
  }

  /**
   * Reads a table, and not a byte more.
   *
   * @throws IOException where the stream ends too early
   */
  public static PackedTable read(DataInputStream in) throws IOException {
    byte[] numbers = new byte[in.readInt() * Integer.BYTES];
    byte[] bytes = new byte[in.readInt()];
    in.readFully(numbers);
    in.readFully(bytes);
    int[] starts = new int[numbers.length / Integer.BYTES];
    ByteBuffer.wrap(numbers).asIntBuffer().get(starts);
    return new PackedTable(starts, bytes);
  }

  /**
   * Writes a table.
   *
   * @param entries by words of ASCII characters, at most 255 of them
   */
  public static void write(DataOutputStream out, SortedMap<String, byte[]> entries)
      throws IOException {
    int size = 0;
    for (var entry : entries.entrySet()) {
      size += 1 + entry.getKey().length() + entry.getValue().length;
    }
    ByteBuffer starts = ByteBuffer.allocate((entries.size() + 1) * Integer.BYTES);
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (var entry : entries.entrySet()) {
      byte[] word = entry.getKey().getBytes(StandardCharsets.UTF_8);
      if (word.length != entry.getKey().length() || word.length > 0xff) {
        throw new IllegalArgumentException("no word of a packed table: " + entry.getKey());
      }
      starts.putInt(bytes.position());
      bytes.put((byte) word.length).put(word).put(entry.getValue());
    }
    starts.putInt(bytes.position());
    out.writeInt(entries.size() + 1);
    out.writeInt(size);
    out.write(starts.array());
    out.write(bytes.array());
  }

  /** How many entries there are, numbered from 0 in the order of their words. */
  public int size() {
    return starts.length - 1;
  }

  /** The number of a word's entry, or {@link #NONE}. */
  public int find(String word) {
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(word, starts[middle]);
      if (order == 0) {
        return middle;
      }
      if (order > 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  private int compare(String word, int start) {
    int length = bytes[start] & 0xff;
    int common = Math.min(length, word.length());
    for (int i = 0; i < common; i++) {
      int order = word.charAt(i) - bytes[start + 1 + i];
      if (order != 0) {
        return order;
      }
    }
    return word.length() - length;
  }

  /** The word of an entry. */
  public String word(int entry) {
    return text(starts[entry] + 1, bytes[starts[entry]] & 0xff);
  }

  /** Where the bytes of an entry begin, for {@link #number} and {@link #text}. */
  public int start(int entry) {
    return starts[entry] + 1 + (bytes[starts[entry]] & 0xff);
  }

  /** Where the bytes of an entry end. */
  public int end(int entry) {
    return starts[entry + 1];
  }

  /** The number that so many bytes from a place on are, the highest first, without a sign. */
  public int number(int at, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | (bytes[at + i] & 0xff);
    }
    return number;
  }

  /** The text of so many ASCII characters from a place on. */
  public String text(int at, int length) {
    return new String(bytes, at, length, StandardCharsets.US_ASCII);
  }
}
