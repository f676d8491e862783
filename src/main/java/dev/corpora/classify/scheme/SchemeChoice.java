package dev.corpora.classify.scheme;

import java.nio.file.Path;

/** Which scheme a batch classifies by. */
public sealed interface SchemeChoice {

  /** The scheme unless said otherwise. */
  SchemeChoice DEFAULT = new Shipped("general");

  /** One that comes with the program, see {@link ShippedSchemes#NAMES}. */
  record Shipped(String name) implements SchemeChoice {}

  /** One of the user's. */
  record OfFile(Path file) implements SchemeChoice {}

  /** The scheme that a name stands for or, where none is shipped under it, the file. */
  static SchemeChoice of(String nameOrFile) {
    return ShippedSchemes.NAMES.contains(nameOrFile)
        ? new Shipped(nameOrFile)
        : new OfFile(Path.of(nameOrFile));
  }
}
