package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * English base forms: those of the lexicon, for words that it lacks those that the document has,
 * for the rest the regular endings, taken off where no other reading is likely. Participles that
 * have become adjectives are no forms of a verb any more and stay.
 */
final class EnglishInflection implements InflectionRules {

  /** Words in {@code s} that are no plurals; {@code initramfs} and {@code sysfs} are names. */
  private static final Pattern SINGULAR_IN_S =
      Pattern.compile(
          ".*(?:ss|us|is|[aeo]os|ics|ias|[^aeiouflr]fs|'s)"
              + "|.*(?:news|series|species|means|lens|gas|canvas|atlas|corps|pancreas)"
              + "|always|perhaps|yes|apropos|christmas|else?where|across|towards|besides");

  private static final Pattern SIBILANT = Pattern.compile(".*(?:ss|sh|ch|x|zz)");
  private static final Pattern VOWEL = Pattern.compile(".*[aeiouy].*");

  /** A stem that hardly ends a word without an {@code e}: {@code normaliz}, {@code resolv}. */
  private static final Pattern WANTS_SILENT_E =
      Pattern.compile(".*(?:[vuz]|[^aeo]at|[bcdfgkptz]l|[rn]g|[aeiou]c|[rn]s|[^aeious]is)");

  private static final Pattern DOUBLED = Pattern.compile(".*([bdgklmnprtv])\\1");

  /** What a known verb may have in front: {@code reupload}, {@code deselect}. */
  private static final List<String> PREFIXES =
      List.of("re", "un", "de", "dis", "mis", "pre", "over", "under", "out", "sub", "co", "auto");

  /** The shortest irregular plural that is looked for at the end of an unknown compound. */
  private static final int SHORTEST_TAIL = 6;

  private static final int SHORTEST_PREFIX = 3;
  private static final int SHORTEST_PLURAL = 4;

  private final Map<String, List<String>> irregular = WordTable.read("inflection-en.txt");

  private static EnglishLexicon lexicon() {
    return EnglishLexicon.shipped();
  }

  @Override
  public Optional<String> certain(String word, PartOfSpeech pos, Predicate<String> known) {
    if (pos == PartOfSpeech.ADJ && (word.endsWith("ed") || word.endsWith("ing"))) {
      return Optional.of(word);
    }
    List<String> own = irregular.get(pos.name() + " " + word);
    if (own != null) {
      return Optional.of(own.get(0));
    }
    Optional<String> base = lexicon().base(word, pos);
    return base.isPresent() ? base : ofUnknown(word, pos, known);
  }

  private static Optional<String> ofUnknown(
      String word, PartOfSpeech pos, Predicate<String> known) {
    if (pos != PartOfSpeech.NOUN && pos != PartOfSpeech.VERB && pos != PartOfSpeech.ADJ) {
      return Optional.empty();
    }
    if (lexicon().isLemma(word)) {
      return Optional.of(word);
    }
    if (pos == PartOfSpeech.ADJ) {
      return Optional.of(word);
    }
    Optional<String> compound = pos == PartOfSpeech.NOUN ? byTail(word) : byPrefix(word);
    return compound.isPresent()
        ? compound
        : candidates(word, pos).stream().filter(known).findFirst();
  }

  /** {@code submatrices} by {@code matrices}. */
  private static Optional<String> byTail(String word) {
    for (int from = SHORTEST_PREFIX; from <= word.length() - SHORTEST_TAIL; from++) {
      String tail = word.substring(from);
      Optional<String> base =
          lexicon().listed(tail, PartOfSpeech.NOUN).filter(lemma -> !lemma.equals(tail));
      if (base.isPresent()) {
        return Optional.of(word.substring(0, from) + base.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byPrefix(String word) {
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix)) {
        Optional<String> base = lexicon().base(word.substring(prefix.length()), PartOfSpeech.VERB);
        if (base.isPresent()) {
          return Optional.of(prefix + base.get());
        }
      }
    }
    return Optional.empty();
  }

  /** An answer of the model's counts where the word it names is known: it invents words. */
  @Override
  public boolean accepts(String word, String lemma, PartOfSpeech pos, Predicate<String> known) {
    return switch (pos) {
      case NOUN, VERB, ADJ ->
          word.length() >= SHORTEST_PLURAL && (lexicon().isLemma(lemma, pos) || known.test(lemma));
      default -> true;
    };
  }

  @Override
  public String derive(String word, PartOfSpeech pos, Predicate<String> known) {
    List<String> candidates = candidates(word, pos);
    return candidates.isEmpty() ? word : candidates.get(0);
  }

  /** What a word of no dictionary can be a form of, the likeliest first. */
  private static List<String> candidates(String word, PartOfSpeech pos) {
    boolean plural = word.length() >= SHORTEST_PLURAL && !SINGULAR_IN_S.matcher(word).matches();
    if (word.endsWith("s")) {
      return plural && (pos == PartOfSpeech.NOUN || pos == PartOfSpeech.VERB)
          ? withoutS(word)
          : List.of();
    }
    if (pos == PartOfSpeech.VERB && word.endsWith("ed")) {
      return ofStem(word.substring(0, word.length() - 2));
    }
    if (pos == PartOfSpeech.VERB && word.endsWith("ing") && !word.endsWith("thing")) {
      return ofStem(word.substring(0, word.length() - 3));
    }
    return List.of();
  }

  private static List<String> withoutS(String word) {
    String withoutS = word.substring(0, word.length() - 1);
    String withoutEs = word.substring(0, word.length() - 2);
    if (word.endsWith("ies") && word.length() > SHORTEST_PLURAL) {
      return List.of(word.substring(0, word.length() - 3) + "y", withoutS);
    }
    boolean sibilant = word.endsWith("es") && SIBILANT.matcher(withoutEs).matches();
    return sibilant || word.endsWith("oes") ? List.of(withoutEs, withoutS) : List.of(withoutS);
  }

  private static List<String> ofStem(String stem) {
    if (stem.length() < 2 || !VOWEL.matcher(stem).matches()) {
      return List.of();
    }
    List<String> candidates = new ArrayList<>();
    if (DOUBLED.matcher(stem).matches()) {
      candidates.add(stem.substring(0, stem.length() - 1));
      candidates.add(stem);
      return candidates;
    }
    if (stem.endsWith("i")) {
      candidates.add(stem.substring(0, stem.length() - 1) + "y");
    }
    boolean silent = WANTS_SILENT_E.matcher(stem).matches();
    candidates.add(silent ? stem + "e" : stem);
    candidates.add(silent ? stem : stem + "e");
    return candidates;
  }
}
