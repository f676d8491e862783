package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Empties pages whose fonts do not say which letters they show, and says which pages those are. */
final class IllegiblePages implements PageStep {

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    List<Page> out = new ArrayList<>(pages.size());
    List<Integer> dropped = new ArrayList<>();
    for (Page page : pages) {
      run.check();
      String text = page.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
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
}
