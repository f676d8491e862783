package dev.corpora.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that are written together with their neighbour, by language. */
enum Clitics {
  NONE {
    @Override
    List<Integer> cuts(String word) {
      return List.of();
    }
  },

  /** {@code do|n't}, {@code it|'s}, as the Universal Dependencies part them. */
  ENGLISH {
    @Override
    List<Integer> cuts(String word) {
      Matcher tail = ENGLISH_TAIL.matcher(word);
      if (tail.find()) {
        return List.of(tail.start());
      }
      return word.equalsIgnoreCase("cannot") ? List.of(3) : List.of();
    }
  },

  /** {@code l'|eau}, {@code y| a|-t-il}. */
  FRENCH {
    @Override
    List<Integer> cuts(String word) {
      List<Integer> cuts = new ArrayList<>();
      int from = 0;
      for (Matcher head = FRENCH_HEAD.matcher(word); from < word.length(); from = head.end()) {
        head.region(from, word.length());
        if (!head.lookingAt() || WHOLE.contains(plain(word.substring(from)))) {
          break;
        }
        cuts.add(head.end());
      }
      Matcher tail = FRENCH_TAIL.matcher(word);
      if (tail.find(from) && !WHOLE.contains(plain(word.substring(from)))) {
        cuts.add(tail.start());
      }
      return cuts;
    }
  };

  private static final Pattern ENGLISH_TAIL =
      Pattern.compile("(?i)(?<=\\p{L})n['’]t$|(?<=[\\p{L}\\p{N}])['’](?:s|d|m|re|ve|ll)$");

  private static final Pattern FRENCH_HEAD =
      Pattern.compile("(?iu)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[\\p{L}\\p{N}«])");

  private static final Pattern FRENCH_TAIL =
      Pattern.compile(
          "(?iu)(?<=\\p{L})(?:-t)?-(?:je|tu|ils?|elles?|on|nous|vous|moi|toi|les?|la|lui|leur|y|en"
              + "|ce)$");

  private static final Set<String> WHOLE =
      Set.of("d'accord", "d'abord", "rendez-vous", "c'est-à-dire", "peut-être", "chez-moi");

  /**
   * Where in a word one token ends and the next begins, in ascending order.
   *
   * @param word without space and without the marks of its sentence
   */
  abstract List<Integer> cuts(String word);

  /** Whether the tagger has learnt host and clitic as one word with a joined tag. */
  boolean taggedWithHost() {
    return this == ENGLISH;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
