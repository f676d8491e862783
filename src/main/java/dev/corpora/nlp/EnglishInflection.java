package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * English base forms that the model gets wrong: irregular plurals, plurals it does not see, and
 * participles that have become adjectives and are no forms of a verb any more.
 */
final class EnglishInflection implements InflectionRules {

  private static final Pattern SINGULAR_IN_S =
      Pattern.compile(
          ".*(?:ss|us|is|[aeo]os|ics|ias|news|series|species|means|lens|gas|canvas|atlas|alias"
              + "|bias|chaos|corps|always|perhaps|thus|yes|apropos|pancreas|christmas)");

  private static final Pattern ENDING =
      Pattern.compile("'?s|e[sdnr]|[dnr]|est|st|[a-z]?(?:ed|ing|er|est|es|en)|'s");

  private static final Pattern ES = Pattern.compile(".*(?:ss|sh|ch|x|zz)es");

  private final Map<String, List<String>> irregular = WordTable.read("inflection-en.txt");

  @Override
  public Optional<String> override(String word, PartOfSpeech pos) {
    if (pos == PartOfSpeech.ADJ && (word.endsWith("ed") || word.endsWith("ing"))) {
      return Optional.of(word);
    }
    List<String> lemma = irregular.get(pos.name() + " " + word);
    return lemma == null ? Optional.empty() : Optional.of(lemma.get(0));
  }

  /** An answer that only cuts letters off must cut an ending off: {@code decla} is no verb. */
  @Override
  public boolean accepts(String word, String lemma, PartOfSpeech pos) {
    return !word.startsWith(lemma)
        || word.equals(lemma)
        || ENDING.matcher(word.substring(lemma.length())).matches();
  }

  @Override
  public String derive(String word, PartOfSpeech pos, Predicate<String> known) {
    if (pos != PartOfSpeech.NOUN || word.length() < 4 || !word.endsWith("s")) {
      return word;
    }
    if (SINGULAR_IN_S.matcher(word).matches()) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.substring(0, word.length() - (ES.matcher(word).matches() ? 2 : 1));
  }
}
