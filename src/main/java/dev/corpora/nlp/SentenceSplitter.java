package dev.corpora.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.util.Span;

/**
 * Splits a block into sentences: the model finds candidates for an end, and those behind which a
 * sentence cannot end (an abbreviation, an initial, a number in a list) are taken back. For one
 * thread.
 */
final class SentenceSplitter {

  /**
   * A longer stretch is cut before the model sees it, for its time grows with the distance to the
   * next space, and a longer sentence afterwards, for nobody has written one.
   */
  private static final int LONGEST = 5_000;

  private static final Set<String> BEFORE_GERMAN_DATE =
      Set.of("am", "dem", "den", "der", "des", "die", "vom", "zum", "im", "bis", "und", "ab");

  private final SentenceDetectorME detector;
  private final Abbreviations abbreviations;
  private final boolean ordinalsHaveStops;

  SentenceSplitter(SentenceDetectorME detector, LanguageRules rules) {
    this.detector = detector;
    this.abbreviations = rules.abbreviations();
    this.ordinalsHaveStops = rules.nounsCapitalised();
  }

  /** The sentences of a text in their order, without space around them. */
  List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    for (Span stretch : stretches(text, 0, text.length())) {
      List<Span> found = new ArrayList<>();
      String part = text.substring(stretch.getStart(), stretch.getEnd());
      for (Span span : detector.sentPosDetect(part)) {
        Span shifted = new Span(span, stretch.getStart());
        if (!found.isEmpty() && !mayEnd(text, last(found), shifted)) {
          Span before = found.remove(found.size() - 1);
          found.add(new Span(before.getStart(), shifted.getEnd()));
        } else {
          found.add(shifted);
        }
      }
      sentences.addAll(found);
    }
    return sentences;
  }

  private static Span last(List<Span> spans) {
    return spans.get(spans.size() - 1);
  }

  /** Cuts a text that is too long for a sentence, at a space where there is one. */
  private static List<Span> stretches(String text, int start, int end) {
    List<Span> stretches = new ArrayList<>();
    int from = start;
    while (end - from > LONGEST) {
      int cut = cutBefore(text, from, from + LONGEST);
      stretches.add(new Span(from, cut));
      from = cut;
    }
    stretches.add(new Span(from, end));
    return stretches;
  }

  private static int cutBefore(String text, int from, int limit) {
    int space = -1;
    for (int i = limit; i > from + LONGEST / 2; i--) {
      if (WordSplitter.isSpace(text.charAt(i))) {
        if (".!?:;".indexOf(text.charAt(i - 1)) >= 0) {
          return i;
        }
        space = space < 0 ? i : space;
      }
    }
    if (space >= 0) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private boolean mayEnd(String text, Span before, Span after) {
    String last = lastChunk(text, before);
    String rest = last.replaceFirst("^[(\\[\"'«„“‘]+", "");
    char next = firstLetter(text, after);
    if (before.getEnd() == after.getStart()) {
      return !Character.isLetterOrDigit(next) || !Character.isLowerCase(next);
    }
    if (abbreviations.inner().contains(rest)) {
      return false;
    }
    if (abbreviations.closing().contains(rest)) {
      return !Character.isLowerCase(next);
    }
    if (rest.length() == 2 && rest.charAt(1) == '.' && Character.isLetter(rest.charAt(0))) {
      return false;
    }
    if (rest.equals(text.substring(before.getStart(), before.getEnd())) && isEnumerator(rest)) {
      return false;
    }
    return !(ordinalsHaveStops && isOrdinal(text, before, rest, next));
  }

  private static boolean isEnumerator(String chunk) {
    return chunk.matches("(?:\\d{1,3}|[ivxIVX]{1,5}|\\p{L})[.)]|\\d+(?:\\.\\d+)+\\.?");
  }

  private static boolean isOrdinal(String text, Span sentence, String last, char next) {
    if (!last.matches("\\d{1,2}\\.")) {
      return false;
    }
    String head = text.substring(sentence.getStart(), sentence.getEnd() - last.length()).trim();
    String previous = head.substring(head.lastIndexOf(' ') + 1);
    return Character.isLowerCase(next) || BEFORE_GERMAN_DATE.contains(previous);
  }

  private static String lastChunk(String text, Span sentence) {
    int start = sentence.getEnd();
    while (start > sentence.getStart() && !WordSplitter.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, sentence.getEnd());
  }

  private static char firstLetter(String text, Span sentence) {
    for (int i = sentence.getStart(); i < sentence.getEnd(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return ' ';
  }
}
