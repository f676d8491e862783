package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;

/** Empties pages whose fonts do not say which letters they show, and says which pages those are. */
final class IllegiblePages implements PageStep {

  /** Most pages are shorter. */
  private static final int TYPICAL_LENGTH = 4_000;

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    List<Page> out = new ArrayList<>(pages.size());
    List<Integer> dropped = new ArrayList<>();
    for (Page page : pages) {
      run.check();
      String text = text(page);
      if (Legibility.isIllegible(text)) {
        dropped.add(page.number());
        run.droppedAsIllegible(text.length());
        out.add(page.withLines(List.of()));
      } else {
        out.add(page);
      }
    }
    run.illegiblePages(dropped);
    return out;
  }

  private static String text(Page page) {
    StringBuilder text = new StringBuilder(TYPICAL_LENGTH);
    String separator = "";
    for (Line line : page.lines()) {
      text.append(separator).append(line.text());
      separator = "\n";
    }
    return text.toString();
  }
}
