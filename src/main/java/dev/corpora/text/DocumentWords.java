package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.List;

/** Counts the words of a whole document, leaving out those broken at a line's end. */
final class DocumentWords {

  private DocumentWords() {}

  static WordCounts of(List<Page> pages) {
    WordCounts words = new WordCounts();
    boolean continued = false;
    for (Page page : pages) {
      for (Line line : page.lines()) {
        String text = line.text();
        words.add(text, continued);
        continued = !text.isEmpty() && WordCounts.isHyphen(text.charAt(text.length() - 1));
      }
    }
    return words;
  }
}
