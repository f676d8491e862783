package dev.corpora.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in the table itself what it is and how it was made. */
final class TrainingReport {

  private static final int LONGEST_LINE = 96;

  private TrainingReport() {}

  /**
   * Lines of comment.
   *
   * @param titles of the documents that were learnt from, by language
   */
  static List<String> comment(Map<String, List<String>> titles, TrainingSet set) {
    List<String> comment = new ArrayList<>();
    comment.add(
        "The curves of the ranker: a measure, then points value:log-odds with straight lines");
    comment.add(
        "between, flat beyond the ends. Each curve is 0 at its first point; 'start' is the log odds");
    comment.add(
        "where all are, and 'name' is what a proper name adds. A curve 'alone:' is added to that of");
    comment.add("its measure for single words.");
    comment.add("");
    comment.add(
        String.format(
            Locale.ROOT,
            "Learnt from %d candidates, %d of them terms, by the benchmark 'train %s'",
            set.size(),
            set.listed(),
            String.join(",", titles.keySet())));
    comment.add(
        "(src/bench): the terms are what the indexes and glossaries of the manuals below name.");
    comment.add(
        "'name' is set by hand, for indexes hardly list names, and none were learnt from. Packages,");
    comment.add(
        "domains and licences of the manuals: src/bench/training/packages.tsv. None of their text is"
            + " here.");
    titles.forEach(
        (language, own) -> {
          comment.add("");
          comment.add(language + ", " + own.size() + " manuals:");
          comment.addAll(wrapped(own));
        });
    return comment;
  }

  private static List<String> wrapped(List<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() + word.length() > LONGEST_LINE) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
