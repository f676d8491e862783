package dev.corpora.bench.terms;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the entries of the index at the end of a document with pages. Where there are several,
 * those of concepts or subjects are read, or the one that is an index of everything; indexes of
 * functions, variables, commands and the like are not.
 *
 * <p>It knows indexes as TeX sets them: a large heading, columns drawn one after the other, each
 * entry with its pages after a comma or a row of dots, long entries on several lines, a running
 * head on every page.
 */
final class SubjectIndex {

  /** Indexes begin in the last fifth of a document. */
  private static final double BEGINS_AFTER = 0.8;

  private static final double HEADING_SIZE = 1.25;

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:\\p{Lu}(?:\\.\\d+)+\\s+)?(.*\\bind(?:ex|exes|ices)\\b.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_SUBJECTS =
      Pattern.compile("(?:(?:concept|subject|general|main)\\s+)?index", Pattern.CASE_INSENSITIVE);
  private static final String PAGES = "\\d+(?:[-–]\\d+)?";
  private static final Pattern ENTRY =
      Pattern.compile("(.+?)(?:\\s*(?:\\. ?){2,}|\\s*,)\\s*" + PAGES + "(?:,\\s*" + PAGES + ")*");

  private final List<String> entries = new ArrayList<>();
  private boolean inside;
  private String unfinished = "";

  private SubjectIndex() {}

  /** The entries in their order, spelt as they are; empty for a document without such an index. */
  static List<String> entriesOf(List<Page> pages) {
    SubjectIndex index = new SubjectIndex();
    for (Page page : pages.subList((int) (pages.size() * BEGINS_AFTER), pages.size())) {
      index.read(page);
    }
    return List.copyOf(index.entries);
  }

  private void read(Page page) {
    float usualSize = usualSize(page);
    double headRow = page.lines().stream().mapToDouble(Line::top).min().orElse(0);
    for (Line line : page.lines()) {
      if (line.fontSize() >= HEADING_SIZE * usualSize) {
        heading(line.text());
      } else if (inside && line.top() > headRow) {
        entry(line.text());
      }
    }
  }

  private static float usualSize(Page page) {
    Map<Float, Integer> sizes = new HashMap<>();
    page.lines().forEach(line -> sizes.merge(line.fontSize(), 1, Integer::sum));
    return sizes.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /** A letter between the groups of an index is set as large as a heading and changes nothing. */
  private void heading(String text) {
    unfinished = "";
    Matcher heading = HEADING.matcher(text.strip());
    if (heading.matches()) {
      inside = OF_SUBJECTS.matcher(heading.group(1)).matches();
    }
  }

  private void entry(String text) {
    String joined = unfinished.isEmpty() ? text : unfinished + " " + text;
    Matcher entry = ENTRY.matcher(joined);
    if (entry.matches()) {
      entries.add(entry.group(1).strip());
      unfinished = "";
    } else {
      unfinished = joined;
    }
  }
}
