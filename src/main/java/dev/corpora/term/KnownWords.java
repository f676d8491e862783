package dev.corpora.term;

import dev.corpora.storage.ContentHash;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words and phrases that the reader knows and does not want back. Immutable, safe for use by
 * several threads.
 *
 * <p>They are compared without regard to letter case, the shape of apostrophes, and whether a
 * hyphen or a space parts two words; accents count.
 */
public final class KnownWords {

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]+");

  private final SortedSet<String> phrases;

  private KnownWords(SortedSet<String> phrases) {
    this.phrases = phrases;
  }

  /** Of a reader who knows nothing yet. */
  public static KnownWords none() {
    return new KnownWords(new TreeSet<>());
  }

  /**
   * Reads lists in UTF-8, a word or phrase a line; empty lines and lines that begin with {@code #}
   * are left out.
   *
   * @throws WordFileException where one is missing, unreadable or has a line without a letter or
   *     digit
   */
  public static KnownWords read(Collection<Path> files) throws WordFileException {
    SortedSet<String> phrases = new TreeSet<>();
    for (Path path : files) {
      WordFile file = new WordFile("the list of known words (--known)", path);
      int number = 0;
      for (String line : file.lines()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
          throw file.wrong(number, "a word or phrase is expected, found '" + line.strip() + "'");
        }
        phrases.add(normalise(line));
      }
    }
    return new KnownWords(phrases);
  }

  /** Whether the reader knows nothing yet. */
  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** Whether the reader knows one of the texts. */
  boolean holdAnyOf(Collection<String> texts) {
    return texts.stream().anyMatch(text -> phrases.contains(normalise(text)));
  }

  private static String normalise(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('’', '\'');
    return GAP.matcher(composed.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** A text that differs wherever the known words do; their order and letter case do not count. */
  public String fingerprint() {
    return "known-1:" + ContentHash.hexOf(String.join("\n", phrases));
  }
}
