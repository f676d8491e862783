package dev.corpora.classify;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Classifies offline: English by WordNet, German and French by form, other languages by part of
 * speech alone. Loads its data on first use, once, and WordNet for English alone.
 */
public final class LocalClassifier implements TermClassifier {

  /** The classifier's name in outputs. */
  public static final String NAME = "local";

  /** The name in outputs of the scheme whose categories it gives. */
  public static final String SCHEME = "general";

  /** To be raised whenever the code gives other answers from the same data. */
  private static final String VERSION = "local-1";

  private static final String DICTIONARY = "wn31-1.2";

  /** Languages that have rules of their own; all others share one entry. */
  private static final List<String> LANGUAGES = List.of("en", "de", "fr");

  private static final String OTHER = "*";

  private final Map<String, LanguageClassifier> classifiers = new ConcurrentHashMap<>();

  @Override
  public List<Classification> classify(List<Term> terms, String language, Checkpoint checkpoint) {
    LanguageClassifier classifier =
        classifiers.computeIfAbsent(
            LANGUAGES.contains(language) ? language : OTHER, LocalClassifier::load);
    List<Classification> classifications = new ArrayList<>(terms.size());
    for (Term term : terms) {
      checkpoint.check();
      classifications.add(
          term.kind() == TermKind.NAME
              ? classifier.names().classify(term)
              : classifier.terms().classify(term));
    }
    return classifications;
  }

  /** A text that differs wherever the data or rules of classification differ. */
  public static String fingerprint() {
    return VERSION + ":" + DICTIONARY + ":" + RuleFiles.hash();
  }

  private record LanguageClassifier(CommonTermClassifier terms, NameClassifier names) {}

  private static LanguageClassifier load(String language) {
    Scheme scheme = Scheme.general();
    NameRules names = NameRules.shipped();
    if (language.equals("en")) {
      WordNet wordNet = WordNet.open();
      return new LanguageClassifier(
          CommonTermClassifier.english(scheme, wordNet),
          new NameClassifier(names, language, scheme, wordNet));
    }
    return new LanguageClassifier(
        language.equals(OTHER)
            ? CommonTermClassifier.byPartOfSpeech(scheme)
            : CommonTermClassifier.byForm(scheme, language),
        new NameClassifier(names, language, scheme, null));
  }
}
