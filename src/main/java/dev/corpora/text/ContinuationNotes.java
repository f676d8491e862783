package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Removes the notes that a typesetter puts where a listing or table is cut by a page's end. */
final class ContinuationNotes implements PageStep {

  /** As Sphinx and common LaTeX packages write them, without brackets. */
  private static final Set<String> NOTES =
      Set.of(
          "continues on next page",
          "continued on next page",
          "continued from previous page",
          "fortsetzung auf der nächsten seite",
          "fortsetzung der vorherigen seite",
          "suite sur la page suivante",
          "suite de la page précédente");

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    List<Page> out = new ArrayList<>(pages.size());
    for (Page page : pages) {
      run.check();
      List<Line> kept = page.lines().stream().filter(line -> !isNote(line.text())).toList();
      out.add(kept.size() == page.lines().size() ? page : page.withLines(kept));
    }
    return out;
  }

  private static boolean isNote(String text) {
    int last = text.length() - 1;
    boolean bracketed = last > 0 && text.charAt(0) == '(' && text.charAt(last) == ')';
    return bracketed && NOTES.contains(text.substring(1, last).toLowerCase(Locale.ROOT));
  }
}
