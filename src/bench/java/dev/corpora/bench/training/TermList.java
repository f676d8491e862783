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
 * Turns entries of an index or a glossary into terms: without cross-references, page numbers and quotation marks,
 * inverted entries ({@code functions, inline}) in natural order, and without code.
 */
final class TermList {

  private static final Pattern CROSS_REFERENCE =
      Pattern.compile("(?iu)(^|[\\s,;(\\[.]+)(see( also)?|siehe( auch)?|s\\.a?\\.|voir( aussi)?)\\b.*$");
  private static final Pattern PAGES = Pattern.compile(",\\s*\\d+([-–]\\d+)?(,\\s*\\d+([-–]\\d+)?)*$");
  private static final Pattern PARENTHESIS = Pattern.compile("\\s*[(\\[]([^)\\]]*)[)\\]]");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{L}\\d&/-]{0,9}");
  private static final Pattern CODE =
      Pattern.compile("[_=<>/\\\\$@{}*#%^|~`+\\[\\]()]|::|^[-.:!]|\\.\\p{Ll}{1,4}$|[\\p{Ll}]\\p{Lu}|\\p{Lu}{2,}\\p{Ll}{3,}|\\w\\.\\w"
              + "|\\p{Lu}{2}[\\p{Lu}\\d.]+ ([Ff]unction|statement|Statement|command|option|directive|Funktion|Anweisung)|([Ff]onction|commande|[Ii]nstruction) \\p{Lu}{3,}");
  private static final Pattern ACTIVITY = Pattern.compile("\\p{L}+ing");
  private static final int MOST_WORDS = 6;

  private final TextIndex text;
  private final Map<String, String> terms = new LinkedHashMap<>();

  TermList(TextIndex text) {
    this.text = text;
  }

  void add(String raw) {
    String entry = Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\u00a0', ' ').replace("\u00ad", "");
    entry = entry.replaceAll("[“”„«»‹›\"‘’`]", "’").replaceAll("(?<=\\p{L})’(?=\\p{L})", "\u0001").replace("’", "").replace('\u0001', '\'');
    entry = CROSS_REFERENCE.matcher(entry).replaceFirst("");
    entry = PAGES.matcher(entry).replaceFirst("");
    Matcher inner = PARENTHESIS.matcher(entry);
    while (inner.find()) {
      if (ABBREVIATION.matcher(inner.group(1).strip()).matches() && inner.group(1).strip().equals(inner.group(1).strip().toUpperCase(Locale.ROOT))) {
        put(List.of(inner.group(1)));
      }
    }
    entry = PARENTHESIS.matcher(entry).replaceAll("").replaceFirst("^\\s*[A-Z]?[0-9.]+\\s+(?=\\p{L})", "");
    String[] parts = entry.strip().split("\\s*[,;!]\\s*(?!\\d)|\\s*:\\s+");
    if (parts.length == 1) {
      put(List.of(entry));
    } else if (parts.length == 2 && parts[1].split(" ").length <= 3) {
      put(List.of(parts[1] + " " + parts[0], parts[0] + " " + parts[1], alone(parts[0])));
    } else if (parts.length > 0) {
      put(List.of(alone(parts[0])));
    }
  }

  /** The head of an entry with a sub-entry, or nothing where the head is a mere activity ({@code deleting, files}). */
  private static String alone(String head) {
    return ACTIVITY.matcher(head.strip()).matches() ? "" : head;
  }

  /** Keeps the first of the readings that the text holds, or else the last. */
  private void put(List<String> readings) {
    List<String> clean = new ArrayList<>();
    for (String r : readings) {
      clean.add(r.replaceAll("\\s+", " ").replaceAll("^[\\s,;:.\\-–—]+|[\\s,;:.\\-–—]+$", ""));
    }
    String kept = clean.get(clean.size() - 1);
    for (String r : clean) {
      if (text.holds(r)) {
        kept = r;
        break;
      }
    }
    if (isTerm(kept) && !text.isCode(kept)) {
      terms.putIfAbsent(kept.toLowerCase(Locale.ROOT), kept);
    }
  }

  private static boolean isTerm(String term) {
    return term.codePointCount(0, term.length()) > 1
        && term.codePoints().filter(Character::isLetter).count() > 1
        && !CODE.matcher(term).find()
        && term.split(" ").length <= MOST_WORDS;
  }

  List<String> terms() {
    return List.copyOf(terms.values());
  }
}
