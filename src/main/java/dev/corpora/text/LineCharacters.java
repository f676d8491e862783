package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Repairs and normalises the characters of all lines, and drops lines of which nothing is left. */
final class LineCharacters implements PageStep {

  private static final UnaryOperator<String> ACCENTS = new SpacingAccents();
  private static final UnaryOperator<String> NORMALISER = new CharacterNormaliser();

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    List<String> texts = new ArrayList<>();
    pages.forEach(page -> page.lines().forEach(line -> texts.add(line.text())));
    UnaryOperator<String> repair = BrokenLigatures.provenBy(texts);
    List<Page> out = new ArrayList<>(pages.size());
    for (Page page : pages) {
      run.check();
      List<Line> lines = new ArrayList<>(page.lines().size());
      for (Line line : page.lines()) {
        String text =
            FootnoteMarks.remove(
                TexLogos.join(NORMALISER.apply(ACCENTS.apply(repair.apply(line.text()))).strip()));
        if (!text.isEmpty()) {
          lines.add(withText(line, text));
        }
      }
      out.add(page.withLines(lines));
    }
    return out;
  }

  static Line withText(Line line, String text) {
    if (text.equals(line.text())) {
      return line;
    }
    return new Line(
        text,
        line.left(),
        line.top(),
        line.right(),
        line.bottom(),
        line.fontSize(),
        line.fixedWidth(),
        line.bold());
  }
}
