package dev.corpora.bench.training;

/** Marks passages of code in a text on its way to {@link BlockCollector}, by two private-use characters. */
final class InlineCode {

  static final char BEGIN = '\ue000';
  static final char END = '\ue001';

  private InlineCode() {}

  static String unmarked(String text) {
    return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }
}
