package dev.corpora.term;

import dev.corpora.storage.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The references of general language that a user brings, by language. They take the place of the
 * shipped ones in all that says how rare or over-used a word is; which words there are at all is
 * left to the shipped ones, for a list of frequencies need not be a dictionary. Immutable, safe for
 * use by several threads.
 */
public final class References {

  private static final String EVERY_LANGUAGE = "";

  private final SortedMap<String, GeneralLanguage> own;
  private final String fingerprint;

  private References(SortedMap<String, GeneralLanguage> own, String fingerprint) {
    this.own = own;
    this.fingerprint = fingerprint;
  }

  /** Those that ship alone. */
  public static References shipped() {
    return new References(new TreeMap<>(), "");
  }

  /**
   * Reads references in UTF-8, a word, a tab and a count of at least 1 a line; empty lines are left
   * out, and so are lines without a tab that begin with {@code #}. Spellings that differ in letter
   * case or accents alone are counted together.
   *
   * @throws WordFileException where one is missing, unreadable, without words or has a line of
   *     another form, or where there are two for the same language
   */
  public static References read(Collection<ReferenceFile> files) throws WordFileException {
    SortedMap<String, GeneralLanguage> own = new TreeMap<>();
    SortedMap<String, String> contents = new TreeMap<>();
    for (ReferenceFile reference : files) {
      String language = reference.language().orElse(EVERY_LANGUAGE);
      WordFile file = new WordFile("the reference list (--reference)", reference.file());
      SortedMap<String, Long> counts = counts(file);
      if (own.put(language, GeneralLanguage.ofCounts(counts)) != null) {
        throw file.wrong(
            language.isEmpty()
                ? "is the second for documents in every language; name the language (de=FILE)"
                : "is the second for documents in '" + language + "'");
      }
      contents.put(language, digest(counts));
    }
    return new References(own, contents.isEmpty() ? "" : "reference-1:" + contents);
  }

  private static SortedMap<String, Long> counts(WordFile file) throws WordFileException {
    SortedMap<String, Long> counts = new TreeMap<>();
    long total = 0;
    int number = 0;
    for (String line : file.lines()) {
      number++;
      int tab = line.indexOf('\t');
      if (line.isBlank() || (tab < 0 && line.startsWith("#"))) {
        continue;
      }
      String word = tab < 0 ? "" : GeneralLanguage.fold(line.substring(0, tab).strip());
      if (word.isEmpty()) {
        throw file.wrong(number, "a word, a tab and a count are expected, found '" + line + "'");
      }
      long count = count(line.substring(tab + 1).strip());
      total += count;
      if (count < 1 || total < 0) {
        throw file.wrong(number, "after the tab a count of at least 1 is expected: '" + line + "'");
      }
      counts.merge(word, count, Long::sum);
    }
    if (counts.isEmpty()) {
      throw file.wrong("has no words; lines of a word, a tab and a count are expected");
    }
    return counts;
  }

  /** The number that a text is; 0 for what is none, or one of too many digits to be counted up. */
  private static long count(String text) {
    return text.matches("[0-9]{1,17}") ? Long.parseLong(text) : 0;
  }

  private static String digest(SortedMap<String, Long> counts) {
    MessageDigest digest = ContentHash.newDigest();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      String line = count.getKey() + "\t" + count.getValue() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return ContentHash.of(digest);
  }

  /** The reference for documents in a language: the user's own, or else the shipped one. */
  GeneralLanguage of(String language, GeneralLanguage shipped) {
    GeneralLanguage forAll = own.getOrDefault(EVERY_LANGUAGE, shipped);
    return own.getOrDefault(language, forAll);
  }

  /** A text that differs wherever the user's own references do. */
  public String fingerprint() {
    return fingerprint;
  }
}
