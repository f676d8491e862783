package dev.corpora.bench.training;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the entries of an index or a glossary into terms: without cross-references, page numbers,
 * numbering and quotation marks; an abbreviation in parentheses is a term of its own; names of
 * functions, options and files are none. An inverted entry ({@code functions, inline}) is the
 * phrase turned back where the text has that, else its first part. Not thread-safe.
 */
final class TermList {

  private static final Pattern QUOTATION_MARK =
      Pattern.compile("[“”„«»‹›\"`]|(?<!\\p{L})[‘’']|[‘’'](?!\\p{L})");
  private static final Pattern CROSS_REFERENCE =
      Pattern.compile(
          "(?iu)(^|[\\s,;(\\[.]+)(see( also)?|siehe( auch)?|s\\.a?\\.|voir( aussi)?)\\b.*$");
  private static final Pattern PAGES =
      Pattern.compile(",\\s*\\d+([-–]\\d+)?(,\\s*\\d+([-–]\\d+)?)*$");
  private static final Pattern SECTION_NUMBER =
      Pattern.compile("^\\s*\\p{Lu}?[0-9.]+\\s+(?=\\p{L})");
  private static final Pattern PARENTHESIS = Pattern.compile("\\s*[(\\[]([^)\\]]*)[)\\]]");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&/-]{0,9}");
  private static final Pattern SUB_ENTRY = Pattern.compile("\\s*[,;!]\\s*(?!\\d)|\\s*:\\s+");
  private static final Pattern EDGE = Pattern.compile("^[\\s,;:.\\-–—]+|[\\s,;:.\\-–—]+$");

  /** Heads such as {@code deleting} of {@code deleting, files} say nothing without the rest. */
  private static final Pattern ACTIVITY = Pattern.compile("\\p{L}+ing");

  /** Options, calls, commands of TeX and file suffixes, told by signs that trimming takes away. */
  private static final Pattern CODE_ENTRY =
      Pattern.compile("(^|[\\s,])--?\\p{L}|\\w\\(\\)|^\\s*[.\\\\@$%/&]");

  private static final Pattern CODE =
      Pattern.compile(
          "[_=<>/\\\\$@{}*#%^|~`+?\\[\\]()]|::|^[-.:!]|\\w\\.\\w|\\.\\p{Ll}{1,4}$"
              + "|\\p{Ll}\\p{Lu}|\\p{Lu}{2,}\\p{Ll}{3,}"
              + "|\\p{Lu}{2}[\\p{Lu}\\d.]+ (?iu:function|statement|command|option|directive"
              + "|funktion|anweisung)|(?iu:fonction|commande|instruction) \\p{Lu}{3,}");
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_SUB_ENTRY = 3;

  private final TextIndex text;
  private final Map<String, String> terms = new LinkedHashMap<>();

  TermList(TextIndex text) {
    this.text = text;
  }

  /** Adds what an entry stands for, if anything. */
  void add(String entry) {
    if (CODE_ENTRY.matcher(entry).find()) {
      return;
    }
    String plain = Normalizer.normalize(entry, Normalizer.Form.NFC).replace("\u00ad", "");
    plain = plain.replaceAll("\\p{Z}+", " ");
    plain = QUOTATION_MARK.matcher(plain).replaceAll("");
    plain = CROSS_REFERENCE.matcher(plain).replaceFirst("");
    plain = PAGES.matcher(plain).replaceFirst("");
    plain = SECTION_NUMBER.matcher(plain).replaceFirst("");
    Matcher inner = PARENTHESIS.matcher(plain);
    while (inner.find()) {
      if (ABBREVIATION.matcher(inner.group(1).strip()).matches()) {
        keepFirstFound(List.of(inner.group(1)));
      }
    }
    keepFirstFound(readings(PARENTHESIS.matcher(plain).replaceAll("").strip()));
  }

  /** The terms in the order of their entries, as first written. */
  List<String> terms() {
    return List.copyOf(terms.values());
  }

  private static List<String> readings(String entry) {
    String[] parts = SUB_ENTRY.split(entry, -1);
    if (parts.length <= 1) {
      return List.of(entry);
    }
    List<String> readings = new ArrayList<>();
    String head = parts[0];
    String sub = parts[1];
    if (parts.length == 2 && sub.split(" ").length <= LONGEST_SUB_ENTRY) {
      readings.add(sub + " " + head);
      readings.add(head + " " + sub);
    }
    readings.add(ACTIVITY.matcher(head).matches() ? "" : head);
    return readings;
  }

  /** Keeps the first of the readings that the text holds, or else the last. */
  private void keepFirstFound(List<String> readings) {
    String kept = "";
    for (String reading : readings) {
      kept = EDGE.matcher(reading).replaceAll("");
      if (text.holds(kept)) {
        break;
      }
    }
    if (isTerm(kept) && !text.isCode(kept)) {
      terms.putIfAbsent(kept.toLowerCase(Locale.ROOT), kept);
    }
  }

  private static boolean isTerm(String term) {
    return term.codePoints().filter(Character::isLetter).count() > 1
        && term.split(" ").length <= MOST_WORDS
        && !CODE.matcher(term).find();
  }
}
