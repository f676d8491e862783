package dev.corpora.term;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How frequent words are in general language: the reference against which a document's words are
 * held.
 *
 * <p>Frequencies are on the Zipf scale (van Heuven et al. 2014), the decimal logarithm of a word's
 * occurrences in a thousand million words: about 7.5 for <i>the</i>, 5 for <i>house</i>, 3 for
 * <i>tarpaulin</i>. A word that the reference does not list gets the value of {@link #unlisted()}.
 * The tables are sorted lines of a word and tenths of its value, searched in place, so that loading
 * one is a matter of inflating it. Immutable.
 */
final class GeneralLanguage {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final double UNLISTED_WITHOUT_TABLE = 3;

  /** The Zipf scale counts occurrences in a thousand million words. */
  private static final double THOUSAND_MILLION = 1e9;

  /** No word makes up more of a language; it bounds what a list of few words says. */
  private static final int HIGHEST_TENTHS = 80;

  /** A word that a list does not have is taken for half as frequent as its rarest. */
  private static final int UNLISTED_BELOW_RAREST = 3;

  private final byte[] table;
  private final int[] lines;
  private final double unlisted;

  private GeneralLanguage(byte[] table) {
    this.table = table;
    int[] starts = new int[table.length / 4 + 1];
    int count = 0;
    int start = 0;
    for (int i = 0; i < table.length; i++) {
      if (table[i] == '\n') {
        starts[count++] = start;
        start = i + 1;
      }
    }
    // The first line is not a word's: it has an empty word and the value of all unlisted ones.
    this.unlisted = count == 0 ? UNLISTED_WITHOUT_TABLE : value(0);
    this.lines = Arrays.copyOf(starts, count);
  }

  /** The reference of a language; one without words where none is shipped. */
  static GeneralLanguage of(String language) {
    try (InputStream in =
        GeneralLanguage.class.getResourceAsStream(language + "/general-language.gz")) {
      return in == null
          ? new GeneralLanguage(new byte[0])
          : new GeneralLanguage(new GZIPInputStream(in, 1 << 16).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the reference of general language for " + language, e);
    }
  }

  /**
   * A reference made of a corpus's counts, of which it takes the relative frequencies.
   *
   * @param counts how often each word occurs, by its spelling as {@link #fold} makes it; at least
   *     one word
   */
  static GeneralLanguage ofCounts(Map<String, Long> counts) {
    double total = 0;
    for (long count : counts.values()) {
      total += count;
    }
    SortedMap<byte[], Integer> sorted = new TreeMap<>(Arrays::compareUnsigned);
    int rarest = HIGHEST_TENTHS;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      double zipf = StrictMath.log10(count.getValue() / total * THOUSAND_MILLION);
      int tenths = Math.min(HIGHEST_TENTHS, Math.max(0, (int) StrictMath.round(10 * zipf)));
      sorted.put(count.getKey().getBytes(StandardCharsets.UTF_8), tenths);
      rarest = Math.min(rarest, tenths);
    }
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.writeBytes(line(new byte[0], Math.max(0, rarest - UNLISTED_BELOW_RAREST)));
    sorted.forEach((word, tenths) -> table.writeBytes(line(word, tenths)));
    return new GeneralLanguage(table.toByteArray());
  }

  private static byte[] line(byte[] word, int tenths) {
    byte[] value = ("\t" + tenths + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(word, word.length + value.length);
    System.arraycopy(value, 0, line, word.length, value.length);
    return line;
  }

  /** Whether the reference has any words. */
  boolean isPresent() {
    return lines.length > 1;
  }

  /** The value of words that are too rare to be listed: an upper bound of their frequency. */
  double unlisted() {
    return unlisted;
  }

  /** Whether the word is listed. */
  boolean lists(String word) {
    return line(word) > 0;
  }

  /** The word's frequency in general language on the Zipf scale, whatever its letter case. */
  double zipf(String word) {
    int line = line(word);
    return line > 0 ? value(lines[line]) : unlisted;
  }

  /** Lower case without accents and apostrophes, as the tables spell words. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean ascii = true;
    for (int i = 0; i < lower.length() && ascii; i++) {
      ascii = lower.charAt(i) < 128;
    }
    if (ascii) {
      return lower;
    }
    return MARKS
        .matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
        .replaceAll("")
        .replace("ß", "ss")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ø", "o")
        .replace('’', '\'');
  }

  private int line(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return -1;
    }
    byte[] wanted = fold(word).getBytes(StandardCharsets.UTF_8);
    int low = 1;
    int high = lines.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(lines[middle], wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int start, byte[] wanted) {
    for (int i = 0; ; i++) {
      int have = table[start + i] == '\t' ? -1 : table[start + i] & 0xff;
      int want = i == wanted.length ? -1 : wanted[i] & 0xff;
      if (have != want) {
        return Integer.compare(have, want);
      }
      if (have < 0) {
        return 0;
      }
    }
  }

  private double value(int start) {
    int i = start;
    while (table[i] != '\t') {
      i++;
    }
    int tenths = 0;
    for (i++; table[i] != '\n'; i++) {
      tenths = tenths * 10 + table[i] - '0';
    }
    return tenths / 10.0;
  }
}
