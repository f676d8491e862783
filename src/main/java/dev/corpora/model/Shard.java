package dev.corpora.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of the documents, so that runs on several machines can share them without
 * knowing of each other. Which part a document is in depends on its path alone.
 *
 * @param number counted from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

  /** More parts than this nobody needs. */
  public static final int MOST = 100_000;

  private static final Pattern LABEL = Pattern.compile("([0-9]{1,6})-of-([0-9]{1,6})");

  public Shard {
    if (of < 1 || of > MOST) {
      throw new IllegalArgumentException("there can be 1 to " + MOST + " parts, not " + of);
    }
    if (number < 1 || number > of) {
      throw new IllegalArgumentException("the part must be from 1 to " + of + ", not " + number);
    }
  }

  /**
   * Whether a document is in this part.
   *
   * @param hash of its path; the parts are as even as the hash is
   */
  public boolean has(long hash) {
    return Long.remainderUnsigned(hash, of) == number - 1;
  }

  /** The part that a label names; empty where it is none. */
  public static Optional<Shard> ofLabel(String label) {
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(parts.group(1));
    int of = Integer.parseInt(parts.group(2));
    return number < 1 || number > of || of > MOST
        ? Optional.empty()
        : Optional.of(new Shard(number, of));
  }

  /** The part as names of files carry it: {@code 2-of-4}. */
  public String label() {
    return number + "-of-" + of;
  }

  /** A file's name with the label before its extension: {@code errors.2-of-4.log}. */
  public String in(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot <= 0
        ? fileName + "." + label()
        : fileName.substring(0, dot) + "." + label() + fileName.substring(dot);
  }

  /** The part as people write it: {@code 2/4}. */
  @Override
  public String toString() {
    return number + "/" + of;
  }
}
