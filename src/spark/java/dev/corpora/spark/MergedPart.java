package dev.corpora.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** A part of a master vocabulary that a task has merged and put into the output. */
final class MergedPart implements Serializable {

  /** What stands before the reason where a vocabulary is damaged. */
  static final String DAMAGED = "damaged: ";

  private static final long serialVersionUID = 1L;

  private final String file;
  private final TreeMap<Integer, String> damaged = new TreeMap<>();
  private int documents;
  private long tokens;

  /**
   * A part.
   *
   * @param file where its entries are, from the master's folder
   */
  MergedPart(String file) {
    this.file = file;
  }

  /** Takes what is said of a vocabulary as a whole. */
  void tell(int number, byte[] said) {
    String text = new String(said, StandardCharsets.UTF_8);
    if (text.startsWith(DAMAGED)) {
      damaged.put(number, text.substring(DAMAGED.length()));
    } else {
      documents++;
      tokens += Long.parseLong(text);
    }
  }

  String file() {
    return file;
  }

  /** What is wrong with vocabularies that are left out, by their numbers. */
  SortedMap<Integer, String> damaged() {
    return damaged;
  }

  /** How many vocabularies were told of as usable. */
  int documents() {
    return documents;
  }

  /** Of their documents, together. */
  long tokens() {
    return tokens;
  }
}
