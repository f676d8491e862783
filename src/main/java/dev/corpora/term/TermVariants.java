package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.TermPos;
import dev.corpora.model.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings candidates together that are variants of one term by the rules of their language: other
 * spellings ({@code colour}, {@code color}), permutations ({@code conflict of interest}, {@code
 * interest conflict}), compounds with and without linking elements, and plurals of words that no
 * lemmatizer knows. The more frequent one takes the other in, a singular its plural.
 */
final class TermVariants {

  /** The share of occurrences behind a singular's determiner from which a word is no plural. */
  private static final double SINGULAR_SHARE = 0.15;

  private final VariantRules rules;
  private final WordVariants words;
  private final Surroundings surroundings;
  private final Predicate<String> ordinary;
  private final Map<String, Filed> byKey = new LinkedHashMap<>();

  /** A candidate with its words and links in the spellings that stand for all others. */
  private record Filed(Candidate candidate, Structure structure) {}

  /** A candidate's words in lower case without hyphens, and what links each to the next. */
  private record Structure(List<String> words, List<String> links) {

    static Structure of(Candidate candidate) {
      List<String> words = new ArrayList<>(candidate.words().size());
      List<String> links = new ArrayList<>(candidate.words().size());
      int at = 0;
      for (String word : candidate.words()) {
        String plain = plain(word);
        int start = candidate.key().indexOf(plain, at);
        if (start < 0) {
          return new Structure(List.of(candidate.key()), List.of());
        }
        if (!words.isEmpty()) {
          links.add(start == at ? "" : candidate.key().substring(at, start).replace(LINK, ""));
        }
        words.add(plain);
        at = start + plain.length();
      }
      return new Structure(List.copyOf(words), List.copyOf(links));
    }

    /** The position of the only link, or -1 where there are none or several. */
    int onlyLink() {
      int only = -1;
      for (int i = 0; i < links.size(); i++) {
        if (!links.get(i).isEmpty()) {
          if (only >= 0) {
            return -1;
          }
          only = i;
        }
      }
      return only;
    }

    String key() {
      StringBuilder key = new StringBuilder();
      for (int i = 0; i < words.size(); i++) {
        if (i > 0 && !links.get(i - 1).isEmpty()) {
          key.append(LINK).append(links.get(i - 1));
        }
        key.append(words.get(i));
      }
      return key.toString();
    }
  }

  private static final String LINK = "~";
  private static final Set<PartOfSpeech> NOUNS = EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.PROPN);

  /**
   * @param ordinary whether a word is in the dictionary of general language
   */
  TermVariants(VariantRules rules, Surroundings surroundings, Predicate<String> ordinary) {
    this.rules = rules;
    this.words = new WordVariants(rules);
    this.surroundings = surroundings;
    this.ordinary = ordinary;
  }

  /** The candidates, each with its variants in it. */
  List<Candidate> merge(Collection<Candidate> candidates) {
    byKey.clear();
    for (Candidate candidate : candidates) {
      Structure structure = spelled(Structure.of(candidate));
      String key = structure.key();
      // Most keys are the candidate's own, which is there anyway.
      join(key.equals(candidate.key()) ? candidate.key() : key, new Filed(candidate, structure));
    }
    for (String key : List.copyOf(byKey.keySet())) {
      Filed filed = byKey.get(key);
      if (filed != null) {
        mergeInto(key, filed);
      }
    }
    List<Candidate> merged = new ArrayList<>(byKey.size());
    for (Filed filed : byKey.values()) {
      merged.add(filed.candidate());
    }
    return merged;
  }

  /** Files the candidate, or takes it together with the one that is filed there. */
  private void join(String key, Filed filed) {
    Filed other = byKey.putIfAbsent(key, filed);
    if (other == null) {
      return;
    }
    boolean better = filed.candidate().frequency() > other.candidate().frequency();
    Filed kept = better ? filed : other;
    kept.candidate().absorb((better ? other : filed).candidate());
    byKey.put(key, kept);
  }

  private void mergeInto(String key, Filed filed) {
    for (String variant : permutations(filed.candidate(), filed.structure())) {
      if (!variant.equals(key) && byKey.containsKey(variant)) {
        byKey.remove(key);
        join(variant, filed);
        return;
      }
    }
    Candidate singular = singular(filed.candidate(), filed.structure(), key);
    if (singular != null) {
      byKey.remove(key);
      singular.absorbInflections(filed.candidate());
    }
  }

  private Structure spelled(Structure structure) {
    List<String> spellings = new ArrayList<>(structure.words().size());
    for (String word : structure.words()) {
      spellings.add(words.spelling(word));
    }
    List<String> links = new ArrayList<>(structure.links().size());
    for (String link : structure.links()) {
      links.add(rules.link(link));
    }
    return spellings.equals(structure.words()) && links.equals(structure.links())
        ? structure
        : new Structure(spellings, links);
  }

  private List<String> permutations(Candidate candidate, Structure structure) {
    List<String> parts = structure.words();
    if (parts.size() == 1) {
      return rules.withoutJoints(parts.get(0), this::isWord);
    }
    List<String> keys = new ArrayList<>();
    int link = structure.onlyLink();
    if (link >= 0
        && rules.isInverted(structure.links().get(link))
        && NOUNS.contains(surroundings.last(candidate.mentions().get(0)).pos())) {
      List<String> inverted = new ArrayList<>(parts.subList(link + 1, parts.size()));
      inverted.addAll(parts.subList(0, link + 1));
      keys.add(String.join("", inverted));
    }
    if (link >= 0 && rules.isLinked(structure.links().get(link))) {
      keys.add(String.join("", parts));
    }
    if (rules.isOrdered() && parts.size() == 2 && link < 0) {
      keys.add(parts.get(1) + parts.get(0));
    }
    return keys;
  }

  private boolean isWord(String word) {
    return byKey.containsKey(word) || ordinary.test(word);
  }

  private @Nullable Candidate singular(Candidate candidate, Structure structure, String key) {
    boolean capitalised = candidate.count(Casing.CAPITALISED) > candidate.count(Casing.LOWER);
    if (!isNoun(candidate) || (capitalised && structure.words().size() == 1)) {
      return null;
    }
    int head = structure.words().indexOf(words.spelling(plain(candidate.headWord())));
    if (head < 0) {
      return null;
    }
    String word = structure.words().get(head);
    // What has capitals was tagged as a name and left as it was, plural or not: Member States.
    for (String base : words.singulars(word, !capitalised && ordinary.test(word))) {
      List<String> bases = new ArrayList<>(structure.words());
      bases.set(head, base);
      String baseKey = new Structure(bases, structure.links()).key();
      Filed singular = baseKey.equals(key) ? null : byKey.get(baseKey);
      if (singular != null && isNoun(singular.candidate()) && !isUsedAsSingular(candidate)) {
        return singular.candidate();
      }
    }
    return null;
  }

  private static boolean isNoun(Candidate candidate) {
    return candidate.pos() == TermPos.NOUN || candidate.pos() == TermPos.PHRASE;
  }

  private boolean isUsedAsSingular(Candidate candidate) {
    int singular = 0;
    List<Mention> mentions = surroundings.sample(candidate);
    for (Mention mention : mentions) {
      Token before = surroundings.before(mention);
      if (before != null && rules.isSingular(before.text())) {
        singular++;
      }
    }
    return singular > SINGULAR_SHARE * mentions.size();
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean hyphenated =
        lower.indexOf('-') >= 0 || lower.indexOf('\u2010') >= 0 || lower.indexOf('\u2011') >= 0;
    return hyphenated ? withoutHyphens(lower) : lower;
  }

  private static String withoutHyphens(String word) {
    return word.replace("-", "").replace("\u2010", "").replace("\u2011", "");
  }
}
