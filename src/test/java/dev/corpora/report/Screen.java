package dev.corpora.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal that knows the sequences which progress uses, and fails on any other. */
final class Screen {

  private static final Pattern PIECE =
      Pattern.compile("\u001b\\[(\\d+)A|\r\u001b\\[J|\n|([^\u001b\r\n]+)");

  private final List<String> lines = new ArrayList<>();
  private int row;
  private int widest;

  void show(String output) {
    Matcher piece = PIECE.matcher(output);
    int end = 0;
    while (piece.find()) {
      if (piece.start() != end) {
        throw new AssertionError("unknown sequence before position " + piece.start());
      }
      end = piece.end();
      apply(piece);
    }
    if (end != output.length()) {
      throw new AssertionError("unknown sequence at the end");
    }
  }

  private void apply(Matcher piece) {
    if (piece.group(1) != null) {
      row -= Integer.parseInt(piece.group(1));
    } else if (piece.group(2) != null) {
      write(piece.group(2));
    } else if (piece.group().equals("\n")) {
      row++;
    } else {
      lines.subList(Math.min(row, lines.size()), lines.size()).clear();
    }
  }

  private void write(String text) {
    widest = Math.max(widest, CellWidth.of(text));
    while (lines.size() <= row) {
      lines.add("");
    }
    lines.set(row, text);
  }

  List<String> lines() {
    return lines;
  }

  int widest() {
    return widest;
  }
}
