package dev.corpora.document.pdf;

import dev.corpora.model.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was recognised on a page, out of tesseract's table of words.
 *
 * @param lines in reading order, in points
 * @param words how many words they hold
 * @param leftOut how many words were too doubtful
 * @param confidence of the words in the lines, summed, each from 0 to 100
 */
record RecognisedText(List<Line> lines, int words, int leftOut, double confidence) {

  /**
   * The least confidence, of 100, with which a word is kept. Words of clean print have 90 and more,
   * of poor print 60 and more; what is seen in pictures and stains has less than 40 for the most
   * part.
   */
  static final double LEAST_CONFIDENCE = 40;

  private static final String HEADER = "level\tpage_num\tblock_num";

  private static final Pattern TAB = Pattern.compile("\t");
  private static final String WORD = "5";
  private static final int COLUMNS = 12;
  private static final int LINE_FROM = 1;
  private static final int LINE_TO = 5;
  private static final int LEFT = 6;
  private static final int TOP = 7;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 9;
  private static final int CONFIDENCE = 10;
  private static final int TEXT = 11;

  /**
   * Reads the table.
   *
   * @param pointsPerPixel the scale of the image that was read
   * @throws IOException where it is no such table
   */
  static RecognisedText parse(String table, float pointsPerPixel) throws IOException {
    if (!table.startsWith(HEADER)) {
      throw new IOException("gave an answer that is no table of words");
    }
    Map<String, List<RecognisedWord>> byLine = new LinkedHashMap<>();
    int words = 0;
    int leftOut = 0;
    double confidence = 0;
    for (String row : table.lines().skip(1).toList()) {
      String[] cells = TAB.split(row, -1);
      if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[TEXT].isBlank()) {
        continue;
      }
      double sure = number(cells[CONFIDENCE]);
      if (sure < LEAST_CONFIDENCE) {
        leftOut++;
        continue;
      }
      words++;
      confidence += sure;
      String line = String.join(" ", List.of(cells).subList(LINE_FROM, LINE_TO));
      byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(word(cells, pointsPerPixel));
    }
    return new RecognisedText(RecognisedWord.lines(byLine.values()), words, leftOut, confidence);
  }

  private static RecognisedWord word(String[] cells, float scale) throws IOException {
    float left = scale * (float) number(cells[LEFT]);
    float top = scale * (float) number(cells[TOP]);
    return new RecognisedWord(
        cells[TEXT].strip(),
        left,
        top,
        left + scale * (float) number(cells[WIDTH]),
        top + scale * (float) number(cells[HEIGHT]));
  }

  private static double number(String cell) throws IOException {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IOException("gave a table with '" + cell + "' for a number", e);
    }
  }
}
