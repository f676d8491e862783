package dev.corpora.document.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;

/**
 * The library's operators by the letters that name them, so that a page, which has some ten
 * thousand, makes no text of each. One thread's.
 */
final class OperatorTable {

  private static final int SIDE = 32;

  private final Operator[] known = new Operator[SIDE * SIDE];
  private final int[] names = new int[SIDE * SIDE];

  /**
   * The operator of a name of one to three letters.
   *
   * @param bytes where the name stands
   * @param length of the name
   */
  Operator get(byte[] bytes, int from, int length) {
    int name = 0;
    for (int i = from; i < from + length; i++) {
      name = (name << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    int slot = (bytes[from] % SIDE) * SIDE + bytes[from + length - 1] % SIDE;
    if (names[slot] != name) {
      names[slot] = name;
      known[slot] = Operator.getOperator(asText(bytes, from, length));
    }
    return known[slot];
  }

  private static String asText(byte[] bytes, int from, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = from; i < from + length; i++) {
      text.append((char) bytes[i]);
    }
    return text.toString();
  }
}
