package dev.corpora.bench.terms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a document's index.
 *
 * @param text as the index spells it
 */
record IndexEntry(String text) {

  private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M} ,/'’-]*");
  private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");
  private static final Pattern INVERTED = Pattern.compile("([^,]+), ([^,]+)");

  /**
   * Whether it is written as words are: without digits, signs or capitals in mid-word, which names
   * of functions, options and keys have. A function named by a plain word passes.
   */
  boolean isWords() {
    return WORDS.matcher(text).matches() && !INNER_CAPITAL.matcher(text).find();
  }

  /**
   * The term that it stands for, normalised. An inverted entry, {@code commands, compound}, is the
   * phrase turned back where the document uses that, else its first part.
   */
  String term(DocumentText document) {
    Matcher inverted = INVERTED.matcher(text);
    if (!inverted.matches()) {
      return GoldList.normalised(text);
    }
    String turned = GoldList.normalised(inverted.group(2) + " " + inverted.group(1));
    return document.has(turned) ? turned : GoldList.normalised(inverted.group(1));
  }
}
