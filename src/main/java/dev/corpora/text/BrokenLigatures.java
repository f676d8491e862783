package dev.corpora.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Repairs characters that a font's encoding lost, where the document's own words prove the repair:
 * a mark that stands inside words, and for which {@code fi}, {@code fl} or the like gives words
 * that the document writes elsewhere ({@code de¤nition}, {@code definition}). Where a document has
 * lost all of its ligatures, a few words that most documents have stand in for its own.
 */
final class BrokenLigatures {

  private static final List<String> LOST =
      List.of("fi", "fl", "ff", "ffi", "ffl", "ft", "tt", "Th");

  /** Different words that must speak for a repair. */
  private static final int FEWEST_PROOFS = 3;

  /** How many times more words must speak for a repair than for the next best. */
  private static final int CLEARLY = 2;

  /** Share of a mark's occurrences that must touch letters. */
  private static final double MOSTLY_IN_WORDS = 0.8;

  private static final Set<String> COMMON =
      Set.of(
          "first",
          "find",
          "file",
          "files",
          "field",
          "define",
          "defined",
          "definition",
          "specific",
          "specified",
          "specify",
          "figure",
          "final",
          "office",
          "official",
          "different",
          "difference",
          "effect",
          "effective",
          "affect",
          "offer",
          "difficult",
          "sufficient",
          "efficient",
          "off",
          "flow",
          "influence",
          "reflect",
          "flag",
          "five",
          "fifth",
          "fire",
          "fish",
          "fine",
          "filled",
          "scientific",
          "identify",
          "modified",
          "traffic",
          "afflicted",
          "offline",
          "conflict",
          "the",
          "this",
          "they",
          "finden",
          "häufig",
          "öffnen",
          "offen",
          "betrifft",
          "schiff",
          "pflicht",
          "einfluss",
          "auflage",
          "pflegen",
          "begriff",
          "fichier",
          "fin",
          "fille",
          "défini",
          "effet",
          "différent",
          "difficile",
          "suffit",
          "réflexion",
          "afin",
          "enfin");

  private final Map<Character, String> repairs;

  private BrokenLigatures(Map<Character, String> repairs) {
    this.repairs = repairs;
  }

  /** Finds the repairs that a document's lines prove. */
  static UnaryOperator<String> provenBy(Iterable<String> lines) {
    Map<Character, int[]> marks = new TreeMap<>();
    Map<Character, Set<String>> broken = new HashMap<>();
    for (String line : lines) {
      if (hasMark(line)) {
        for (String word : line.split(" ", -1)) {
          sort(word, marks, broken);
        }
      }
    }
    marks
        .entrySet()
        .removeIf(
            mark ->
                mark.getValue()[1] < MOSTLY_IN_WORDS * mark.getValue()[0]
                    || broken.getOrDefault(mark.getKey(), Set.of()).size() < FEWEST_PROOFS);
    if (marks.isEmpty()) {
      return UnaryOperator.identity();
    }
    Set<String> whole = wholeWords(lines);
    Map<Character, String> repairs = new HashMap<>();
    for (char mark : marks.keySet()) {
      String lost = mostProven(mark, broken.getOrDefault(mark, Set.of()), whole);
      if (!lost.isEmpty()) {
        repairs.put(mark, lost);
      }
    }
    return repairs.isEmpty() ? UnaryOperator.identity() : new BrokenLigatures(repairs)::repair;
  }

  /** The words without such marks: looked for in the few documents alone that have marks. */
  private static Set<String> wholeWords(Iterable<String> lines) {
    Set<String> whole = new HashSet<>(COMMON);
    for (String line : lines) {
      for (String word : line.split(" ", -1)) {
        if (word.length() > 2 && !hasMark(word)) {
          whole.add(plain(word));
        }
      }
    }
    return whole;
  }

  private static boolean hasMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (canStandForLetters(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static void sort(
      String word, Map<Character, int[]> marks, Map<Character, Set<String>> broken) {
    int mark = -1;
    int marksInWord = 0;
    for (int i = 0; i < word.length(); i++) {
      if (canStandForLetters(word.charAt(i))) {
        mark = i;
        marksInWord++;
        int[] counts = marks.computeIfAbsent(word.charAt(i), k -> new int[2]);
        counts[0]++;
        if (touchesLetters(word, i)) {
          counts[1]++;
        }
      }
    }
    if (marksInWord == 1 && touchesLetters(word, mark)) {
      broken.computeIfAbsent(word.charAt(mark), k -> new HashSet<>()).add(plain(word));
    }
  }

  private static String mostProven(char mark, Set<String> words, Set<String> whole) {
    String best = "";
    int most = 0;
    int second = 0;
    for (String lost : LOST) {
      int proofs = 0;
      for (String word : words) {
        if (whole.contains(word.replace(String.valueOf(mark), lost.toLowerCase(Locale.ROOT)))) {
          proofs++;
        }
      }
      if (proofs > most) {
        second = most;
        most = proofs;
        best = lost;
      } else {
        second = Math.max(second, proofs);
      }
    }
    return most >= FEWEST_PROOFS && most >= CLEARLY * second ? best : "";
  }

  /** A word without the punctuation around it, in lower case. */
  private static String plain(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && ".,;:!?()[]\"'“”‘’„«»".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ".,;:!?()[]\"'“”‘’„«»-".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean touchesLetters(String word, int at) {
    boolean before = at > 0 && Character.isLetter(word.charAt(at - 1));
    boolean after = at + 1 < word.length() && Character.isLetter(word.charAt(at + 1));
    return after || before;
  }

  /** Whether a character has no business within a word of any language. */
  private static boolean canStandForLetters(char c) {
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.PRIVATE_USE
        || c == '\uFFFD'
        || (type == Character.CURRENCY_SYMBOL && c != '$')
        || (c > 0x7F
            && (type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || (type == Character.OTHER_PUNCTUATION && c != '·' && c != '…')
                || (type == Character.MODIFIER_SYMBOL && c != '´' && c != '¨')));
  }

  private String repair(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      String letters = repairs.get(text.charAt(i));
      if (letters != null && touchesLetters(text, i)) {
        out.append(letters);
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
