package dev.corpora.classify;

import dev.corpora.storage.PackedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One part of speech of WordNet, with its way from a form to the word that it is a form of:
 * <i>Morphy</i> (Princeton WordNet, morphy(7WN)) as extJWNL carries it out, whose answers these
 * are. Immutable.
 *
 * @param words with spaces as underscores
 * @param irregular the base forms of irregular forms, parted by spaces
 * @param endings what to detach, and what stands in its place in the base form
 */
record WordNetPart(PackedTable words, PackedTable irregular, List<Ending> endings) {

  private static final List<String> DELIMITERS = List.of(" ", "-");

  /** An ending and what stands in its place in the base form. */
  record Ending(String ending, String base) {}

  static WordNetPart nouns(PackedTable words, PackedTable irregular) {
    return new WordNetPart(
        words, irregular, endings("s: ses:s xes:x zes:z ches:ch shes:sh men:man ies:y"));
  }

  static WordNetPart verbs(PackedTable words, PackedTable irregular) {
    return new WordNetPart(words, irregular, endings("s: ies:y es:e es: ed:e ed: ing:e ing:"));
  }

  static WordNetPart adjectives(PackedTable words, PackedTable irregular) {
    return new WordNetPart(words, irregular, endings("er: est: er:e est:e"));
  }

  private static List<Ending> endings(String rules) {
    return Arrays.stream(rules.split(" ", -1))
        .map(rule -> rule.split(":", -1))
        .map(rule -> new Ending(rule[0], rule[1]))
        .toList();
  }

  /** The entry of a word in just this form, whatever its letter case. */
  int find(String word) {
    return words.find(asListed(word));
  }

  /**
   * The entry of the word that a term is a form of: its first base form by exceptions, or else by
   * detaching an ending, or else by putting together base forms of some of its words.
   */
  int findBaseForm(String term) {
    List<String> listed = irregular(term);
    if (!listed.isEmpty()) {
      return find(listed.get(0));
    }
    List<String> detached = detached(term);
    return detached.isEmpty() ? findCombination(term) : find(detached.get(0));
  }

  private static String asListed(String word) {
    return word.trim().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private boolean has(String word) {
    return find(word) != PackedTable.NONE;
  }

  private List<String> irregular(String form) {
    int entry = irregular.find(asListed(form));
    if (entry == PackedTable.NONE) {
      return List.of();
    }
    int start = irregular.start(entry);
    return List.of(irregular.text(start, irregular.end(entry) - start).split(" ", -1));
  }

  /** What a form may be a form of by its ending. */
  private List<String> detached(String form) {
    List<String> bases = new ArrayList<>();
    for (Ending ending : endings) {
      if (form.endsWith(ending.ending())) {
        String stem = form.substring(0, form.length() - ending.ending().length()) + ending.base();
        if (has(stem)) {
          bases.add(stem);
        }
        bases.addAll(irregular(stem));
      }
    }
    return bases;
  }

  private int findCombination(String term) {
    List<List<String>> tokens = new ArrayList<>();
    for (String token : tokens(term)) {
      Set<String> forms = new LinkedHashSet<>(List.of(token));
      forms.addAll(irregular(token));
      forms.addAll(detached(token));
      tokens.add(List.copyOf(forms));
    }
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = tokens.size(); to > from; to--) {
        int found = findCombination(tokens.subList(from, to), new String[to - from], 0);
        if (found != PackedTable.NONE) {
          return found;
        }
      }
    }
    return PackedTable.NONE;
  }

  /** Tries the forms of the tokens from one on, with those chosen of the ones before. */
  private int findCombination(List<List<String>> tokens, String[] chosen, int token) {
    if (token == chosen.length) {
      for (String delimiter : DELIMITERS) {
        int found = findJoined(chosen, delimiter);
        if (found != PackedTable.NONE) {
          return found;
        }
      }
      return PackedTable.NONE;
    }
    for (String form : tokens.get(token)) {
      chosen[token] = form;
      int found = findCombination(tokens, chosen, token + 1);
      if (found != PackedTable.NONE) {
        return found;
      }
    }
    return PackedTable.NONE;
  }

  /** Joins words by a delimiter or by nothing, in all ways, the delimiter everywhere first. */
  private int findJoined(String[] parts, String delimiter) {
    BitSet joined = new BitSet();
    while (true) {
      StringBuilder text = new StringBuilder(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        text.append(joined.get(i - 1) ? "" : delimiter).append(parts[i]);
      }
      int found = find(text.toString());
      if (found != PackedTable.NONE) {
        return found;
      }
      int last = joined.previousClearBit(parts.length - 2);
      if (last < 0) {
        return PackedTable.NONE;
      }
      joined.set(last);
      joined.clear(last + 1, parts.length - 1);
    }
  }

  /** Runs of small letters and apostrophes. */
  private static List<String> tokens(String term) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= term.length(); i++) {
      if (i == term.length() || !isInToken(term.charAt(i))) {
        if (i > start) {
          tokens.add(term.substring(start, i));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  private static boolean isInToken(char c) {
    return (c >= 'a' && c <= 'z') || c == '\'';
  }
}
