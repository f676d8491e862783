package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines whose letters are set apart for emphasis, before anything asks whether there are
 * words in them.
 */
final class LineLetterSpacing implements PageStep {

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    WordCounts words = null;
    List<Page> out = new ArrayList<>(pages.size());
    for (Page page : pages) {
      run.check();
      List<Line> lines = new ArrayList<>(page.lines());
      boolean changed = false;
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (!line.fixedWidth() && SpacedLetters.isSpaced(line.text())) {
          words = words == null ? DocumentWords.of(pages) : words;
          lines.set(i, LineCharacters.withText(line, SpacedLetters.join(line.text(), words)));
          changed = true;
        }
      }
      out.add(changed ? page.withLines(lines) : page);
    }
    return out;
  }
}
