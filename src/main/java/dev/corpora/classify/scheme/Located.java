package dev.corpora.classify.scheme;

import java.util.List;
import java.util.Map;

/** A value of a JSON or YAML file that knows where it stands. Lines and columns count from 1. */
sealed interface Located {

  int line();

  int column();

  /** What it is, for messages. */
  String what();

  /**
   * A text, number or truth value.
   *
   * @param number whether it is written as a number
   */
  record Scalar(String text, boolean number, int line, int column) implements Located {
    @Override
    public String what() {
      return number ? "the number " + text : "'" + text + "'";
    }
  }

  /** Nothing where a value is expected. */
  record Nothing(int line, int column) implements Located {
    @Override
    public String what() {
      return "nothing";
    }
  }

  /** Values one after another. */
  record Items(List<Located> items, int line, int column) implements Located {
    @Override
    public String what() {
      return "a list";
    }
  }

  /** A field's name and value. */
  record Field(String name, Located value, int line, int column) {}

  /** Values by name, in the order of the file. */
  record Fields(Map<String, Field> byName, int line, int column) implements Located {
    @Override
    public String what() {
      return "an object";
    }
  }
}
