package dev.corpora.classify;

import dev.corpora.storage.PackedTable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the senses of WordNet stand for, by number: the lexicographer file, the definition, the
 * synsets above (hypernyms; of an adjective, what it is similar to), and the words that are
 * expected in its company: those of its gloss, of the words beside, above and below it, and of its
 * subject. All of it stays in the bytes that the build has made. Immutable.
 */
final class Synsets {

  /** In the byte of the lexicographer file: the sense is an instance. */
  static final int INSTANCE = 0x80;

  /**
   * Of each synset: file, where its definition, those above and its company begin, and how many
   * synsets there are from it downwards.
   */
  static final int RECORD = 13;

  static final int SYNSET_BYTES = 3;
  static final int WORD_BYTES = 2;

  private final byte[] records;
  private final byte[] definitions;
  private final byte[] above;
  private final byte[] company;
  private final PackedTable companyWords;

  private Synsets(
      byte[] records, byte[] definitions, byte[] above, byte[] company, PackedTable companyWords) {
    this.records = records;
    this.definitions = definitions;
    this.above = above;
    this.company = company;
    this.companyWords = companyWords;
  }

  static Synsets read(DataInputStream in) throws IOException {
    return new Synsets(bytes(in), bytes(in), bytes(in), bytes(in), PackedTable.read(in));
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** How many there are. */
  int size() {
    return records.length / RECORD - 1;
  }

  /** The number of its lexicographer file. */
  int file(int synset) {
    return records[synset * RECORD] & ~INSTANCE & 0xff;
  }

  boolean isInstance(int synset) {
    return (records[synset * RECORD] & INSTANCE) != 0;
  }

  /** Its gloss without the examples. */
  String definition(int synset) {
    int at = number(records, synset * RECORD + 1, SYNSET_BYTES);
    int length = number(definitions, at, 2);
    return new String(definitions, at + 2, length, StandardCharsets.US_ASCII);
  }

  /** How many synsets are right above it. */
  int aboveCount(int synset) {
    return length(synset, 4) / SYNSET_BYTES;
  }

  /** One of the synsets right above it. */
  int above(int synset, int index) {
    int start = number(records, synset * RECORD + 4, SYNSET_BYTES);
    return number(above, start + index * SYNSET_BYTES, SYNSET_BYTES);
  }

  /** The synset itself and all that are anywhere above it, each once, the nearest first. */
  int[] upwards(int synset) {
    int[] found = {synset};
    for (int next = 0; next < found.length; next++) {
      for (int i = 0; i < aboveCount(found[next]); i++) {
        int above = above(found[next], i);
        if (!contains(found, above)) {
          found = Arrays.copyOf(found, found.length + 1);
          found[found.length - 1] = above;
        }
      }
    }
    return found;
  }

  private static boolean contains(int[] synsets, int wanted) {
    for (int synset : synsets) {
      if (synset == wanted) {
        return true;
      }
    }
    return false;
  }

  /** How many synsets there are from it downwards, itself among them. */
  int downwards(int synset) {
    return number(records, synset * RECORD + 10, SYNSET_BYTES);
  }

  /** How many words are expected in its company. */
  int companyCount(int synset) {
    return length(synset, 7) / WORD_BYTES;
  }

  /** One of the words expected in its company, as {@link #companyWord} numbers them. */
  int company(int synset, int index) {
    int start = number(records, synset * RECORD + 7, SYNSET_BYTES);
    return number(company, start + index * WORD_BYTES, WORD_BYTES);
  }

  /** The number of a word as company, or {@link PackedTable#NONE}. */
  int companyWord(String word) {
    return companyWords.find(word);
  }

  /** How many words are anybody's company. */
  int companyWords() {
    return companyWords.size();
  }

  /** In how many synsets' company a word is, by its number. */
  int companionships(int word) {
    return companyWords.number(companyWords.start(word), SYNSET_BYTES);
  }

  private int length(int synset, int field) {
    int at = synset * RECORD + field;
    return number(records, at + RECORD, SYNSET_BYTES) - number(records, at, SYNSET_BYTES);
  }

  private static int number(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | (bytes[at + i] & 0xff);
    }
    return number;
  }
}
