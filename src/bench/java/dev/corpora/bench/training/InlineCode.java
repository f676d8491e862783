package dev.corpora.bench.training;

import java.util.List;
import java.util.regex.Pattern;

/** Marks passages of code in a text on its way into a block, by two private-use characters. */
final class InlineCode {

  static final char BEGIN = '\ue000';
  static final char END = '\ue001';

  private static final Pattern MARKS = Pattern.compile("[" + BEGIN + END + "]");
  private static final Pattern PASSAGE = Pattern.compile(BEGIN + "([^" + BEGIN + END + "]*)" + END);

  private InlineCode() {}

  static String marked(String code) {
    return BEGIN + code + END;
  }

  static String unmarked(String text) {
    return MARKS.matcher(text).replaceAll("");
  }

  /** The marked passages of a text, in their order. */
  static List<String> passages(String text) {
    return PASSAGE.matcher(text).results().map(m -> m.group(1).strip()).toList();
  }
}
