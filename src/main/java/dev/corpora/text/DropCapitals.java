package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a chapter's large first letter, set over several lines, before the rest of its word. */
final class DropCapitals implements PageStep {

  private static final float LARGE = 1.8f;

  /** Letters that are words by themselves in one language or another. */
  private static final String WORDS = "AIOÀÔY";

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    float bodySize = BodySize.of(pages);
    WordCounts words = null;
    List<Page> out = new ArrayList<>(pages.size());
    for (Page page : pages) {
      int capital = dropCapital(page.lines(), bodySize);
      int neighbour = capital < 0 ? -1 : besideTop(page.lines(), page.lines().get(capital));
      if (neighbour < 0) {
        out.add(page);
        continue;
      }
      words = words == null ? DocumentWords.of(pages) : words;
      out.add(join(page, capital, neighbour, words));
    }
    return out;
  }

  private static int dropCapital(List<Line> lines, float bodySize) {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text().strip();
      if (text.length() <= 2
          && !text.isEmpty()
          && Character.isUpperCase(text.charAt(text.length() - 1))
          && lines.get(i).fontSize() >= LARGE * bodySize) {
        return i;
      }
    }
    return -1;
  }

  /** The topmost line that begins right of the capital and beside it. */
  private static int besideTop(List<Line> lines, Line capital) {
    int best = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      float distance = line.left() - capital.right();
      boolean beside =
          distance > -1
              && distance < capital.fontSize()
              && line.bottom() > capital.top()
              && line.bottom() < capital.bottom() + 1
              && line.fontSize() < capital.fontSize() / 1.5;
      if (beside && (best < 0 || line.bottom() < lines.get(best).bottom())) {
        best = i;
      }
    }
    return best;
  }

  private static Page join(Page page, int capital, int neighbour, WordCounts words) {
    Line letter = page.lines().get(capital);
    Line first = page.lines().get(neighbour);
    String between = isWordByItself(letter.text(), first.text(), words) ? " " : "";
    List<Line> lines = new ArrayList<>(page.lines());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i == neighbour) {
        lines.set(i, from(letter.left(), line, letter.text().strip() + between + line.text()));
      } else if (makesRoom(line, letter, first)) {
        lines.set(i, from(letter.left(), line, line.text()));
      }
    }
    lines.remove(capital);
    return page.withLines(lines);
  }

  /** Whether a line is indented for the capital's sake alone. */
  private static boolean makesRoom(Line line, Line letter, Line first) {
    return Math.abs(line.left() - first.left()) < 0.5f * first.fontSize()
        && line.bottom() > first.bottom()
        && line.bottom() < letter.bottom() + 0.5f * first.fontSize();
  }

  private static Line from(float left, Line line, String text) {
    return new Line(
        text,
        left,
        line.top(),
        line.right(),
        line.bottom(),
        line.fontSize(),
        line.fixedWidth(),
        line.bold());
  }

  private static boolean isWordByItself(String letter, String rest, WordCounts words) {
    String last = letter.strip();
    if (WORDS.indexOf(last.charAt(last.length() - 1)) < 0) {
      return false;
    }
    int end = 0;
    while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
      end++;
    }
    String word = rest.substring(0, end).toLowerCase(Locale.ROOT);
    String joined = last.substring(last.length() - 1).toLowerCase(Locale.ROOT) + word;
    return words.of(word) > words.of(joined);
  }
}
