package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.nlp.LanguagePack.WordAndTag;
import dev.corpora.nlp.Tagger.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds base forms. A word and its tag alone decide, not the words around them: OpenNLP's
 * lemmatizer lets the edit of the previous word weigh in, which gives one word different lemmas in
 * different sentences, and would file one term under two. Safe for use by several threads.
 */
final class Lemmas {

  /** A word of Latin letters without one of these is a name of something, and not inflected. */
  private static final Pattern VOWEL = Pattern.compile("[aeiouyà-öø-ÿœ]|[^\\x00-\\x{24F}]");

  private final Optional<LemmaModel> model;
  private final LanguageRules rules;
  private final BoundedCache<WordAndTag, String> answers;

  Lemmas(LanguagePack pack) {
    this.model = pack.lemmas().map(SharedModel::get);
    this.rules = pack.rules();
    this.answers = pack.baseForms();
  }

  /**
   * The base form of a word.
   *
   * @param word as it would stand in the middle of a running sentence
   * @param tag the model's tag
   * @param pos the part of speech, perhaps another than the model's
   * @param known whether a form is a word of the document at hand
   */
  String of(String word, Tag tag, PartOfSpeech pos, Predicate<String> known) {
    if (pos == PartOfSpeech.PROPN || pos == PartOfSpeech.X || !Characters.anyLetter(word)) {
      return word;
    }
    int hyphen = lastHyphen(word);
    if (hyphen > 0 && pos == PartOfSpeech.ADJ && tag.pos() != pos) {
      return recase(word, word.toLowerCase(Locale.ROOT), pos);
    }
    if (hyphen > 0 && model.isPresent()) {
      String head = word.substring(hyphen + 1);
      return word.substring(0, hyphen + 1) + simple(head, tag, pos, known);
    }
    return simple(word, tag, pos, known);
  }

  private String simple(String word, Tag tag, PartOfSpeech pos, Predicate<String> known) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    String lemma =
        rules
            .inflection()
            .certain(lower, pos, known)
            .orElseGet(
                () -> {
                  String answer = modelled(word, lower, tag, pos);
                  boolean accepted = rules.inflection().accepts(lower, answer, pos, known);
                  String base = accepted ? answer : lower;
                  return base.equals(lower) || rules.nounsCapitalised()
                      ? rules.inflection().derive(base, pos, known)
                      : base;
                });
    return recase(word, lemma, pos);
  }

  private String modelled(String word, String lower, Tag tag, PartOfSpeech pos) {
    if (model.isEmpty()) {
      return lower;
    }
    String raw = tag.pos() == pos ? tag.raw() : pos.name();
    WordAndTag question = new WordAndTag(word, raw);
    String answer = answers.get(question);
    if (answer == null) {
      answer = ask(model.get(), word, lower, raw);
      answers.put(question, answer);
    }
    return answer;
  }

  private static String ask(LemmaModel model, String word, String lower, String tag) {
    String answer = model.lemma(word, tag);
    String first = answer.split("\\+", 2)[0].toLowerCase(Locale.ROOT);
    return isPlausible(lower, first, tag) ? first : lower;
  }

  /** Whether an answer can be a base form of the word: the model edits words, and may overdo it. */
  private static boolean isPlausible(String word, String lemma, String tag) {
    if (lemma.isEmpty() || lemma.equals("_") || lemma.length() > word.length() + 3) {
      return false;
    }
    for (int i = 0; i < lemma.length(); i++) {
      char c = lemma.charAt(i);
      if (!Character.isLetter(c) && word.indexOf(c) < 0) {
        return false;
      }
    }
    if (!VOWEL.matcher(word).find()) {
      return false;
    }
    boolean inflectsAtItsEnd = tag.equals("NOUN") || tag.equals("ADJ");
    return !inflectsAtItsEnd
        || word.length() < 5
        || (lemma.charAt(0) == word.charAt(0)
            && lemma.length() * 2 > word.length()
            && !(tag.equals("ADJ") && lemma.length() > word.length()));
  }

  private String recase(String word, String lemma, PartOfSpeech pos) {
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (Characters.anyUpperCaseUnit(word, 1)) {
      return lemma.length() <= word.length()
              && word.regionMatches(true, 0, lemma, 0, lemma.length())
          ? word.substring(0, lemma.length())
          : word;
    }
    if (capital && pos == PartOfSpeech.NOUN && rules.nounsCapitalised() && !lemma.isEmpty()) {
      return Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1);
    }
    return lemma;
  }

  private static int lastHyphen(String word) {
    for (int i = word.length() - 2; i > 0; i--) {
      if (WordSplitter.isHyphen(word.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
