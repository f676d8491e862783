package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The base forms of WordNet 3.1 and its way to them: <i>Morphy</i>, that is a list of exceptions
 * and endings to detach, what is left counting only where it is a known lemma of the wanted part of
 * speech (Princeton WordNet, morphy(7WN)). Immutable.
 *
 * <p>The words are kept as the sorted lines that they are read from, a tenth of what a map of
 * strings would take.
 */
final class EnglishLexicon {

  private static final String RESOURCE = "lexicon-en.txt.gz";

  /** An ending and what stands in its place in the base form. */
  private record Detachment(String ending, String base) {}

  /** Morphy's rules, in its order. */
  private static final Map<PartOfSpeech, List<Detachment>> DETACHMENTS =
      Map.of(
          PartOfSpeech.NOUN,
          detachments("s: ses:s xes:x zes:z ches:ch shes:sh men:man ies:y"),
          PartOfSpeech.VERB,
          detachments("s: ies:y es:e es: ed:e ed: ing:e ing:"),
          PartOfSpeech.ADJ,
          detachments("er: est: er:e est:e"));

  /** Loads the lexicon when an English word is first looked up. */
  private static final class Loaded {
    static final EnglishLexicon LEXICON = read();
  }

  private final byte[] lines;
  private final int[] starts;

  private EnglishLexicon(byte[] lines) {
    this.lines = lines;
    int count = 0;
    for (byte b : lines) {
      count += b == '\n' ? 1 : 0;
    }
    starts = new int[count];
    int next = 0;
    for (int line = 0; line < count; line++) {
      starts[line] = next;
      while (lines[next] != '\n') {
        next++;
      }
      next++;
    }
  }

  /** The lexicon that ships, read on first use. */
  static EnglishLexicon shipped() {
    return Loaded.LEXICON;
  }

  private static EnglishLexicon read() {
    try (InputStream stream = EnglishLexicon.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path");
      }
      return new EnglishLexicon(
          new GZIPInputStream(new BufferedInputStream(stream)).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * The base form of a noun, verb or adjective that the lexicon has or can take back to one that it
   * has.
   *
   * @param word in lower case
   */
  Optional<String> base(String word, PartOfSpeech pos) {
    List<Detachment> detachments = DETACHMENTS.get(pos);
    if (detachments == null) {
      return Optional.empty();
    }
    Optional<String> listed = listed(word, pos);
    if (listed.isPresent() || (pos == PartOfSpeech.NOUN && word.endsWith("ss"))) {
      return listed;
    }
    for (Detachment detachment : detachments) {
      if (word.endsWith(detachment.ending())) {
        int stem = word.length() - detachment.ending().length();
        String candidate = word.substring(0, stem) + detachment.base();
        if (isLemma(candidate, pos) && !isHalfEnding(word, detachment)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a verb's ending cannot be {@code es} for want of a sibilant or an {@code o} before it:
   * {@code bees} is no form of {@code be}.
   */
  private static boolean isHalfEnding(String word, Detachment detachment) {
    return detachment.ending().equals("es")
        && detachment.base().isEmpty()
        && !word.matches(".*(?:s|x|z|ch|sh|o)es");
  }

  /** Whether a word is a base form of a part of speech. */
  boolean isLemma(String word, PartOfSpeech pos) {
    return listed(word, pos).filter(word::equals).isPresent();
  }

  /** Whether a word is a base form of any part of speech. */
  boolean isLemma(String word) {
    return isLemma(word, PartOfSpeech.NOUN)
        || isLemma(word, PartOfSpeech.VERB)
        || isLemma(word, PartOfSpeech.ADJ);
  }

  /** The base form that the word's line names: itself for a lemma, another for an exception. */
  Optional<String> listed(String word, PartOfSpeech pos) {
    char mark = Character.toLowerCase(pos.name().charAt(0));
    int line = find(word);
    if (line < 0) {
      return Optional.empty();
    }
    for (int at = next(starts[line]); lines[at] != '\n'; at = next(at)) {
      if (lines[at + 1] == mark) {
        int from = at + 3;
        int end = next(at + 1);
        return Optional.of(
            end < from ? word : new String(lines, from, end - from, StandardCharsets.US_ASCII));
      }
    }
    return Optional.empty();
  }

  /** The next space or line feed after an offset. */
  private int next(int offset) {
    int at = offset + 1;
    while (lines[at] != ' ' && lines[at] != '\n') {
      at++;
    }
    return at;
  }

  private int find(String word) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(word, starts[middle]);
      if (order == 0) {
        return middle;
      }
      low = order > 0 ? middle + 1 : low;
      high = order < 0 ? middle - 1 : high;
    }
    return -1;
  }

  private int compare(String word, int start) {
    for (int i = 0; i < word.length(); i++) {
      int order = word.charAt(i) - lines[start + i];
      if (order != 0) {
        return order;
      }
    }
    return ' ' - lines[start + word.length()];
  }

  private static List<Detachment> detachments(String rules) {
    return Arrays.stream(rules.split(" ", -1))
        .map(rule -> rule.split(":", -1))
        .map(rule -> new Detachment(rule[0], rule[1]))
        .toList();
  }
}
