package dev.corpora.classify;

import dev.corpora.classify.scheme.Scheme;
import dev.corpora.classify.scheme.ShippedSchemes;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Classifies offline, by any scheme: English by WordNet, other languages by form, as far as the
 * scheme has key words and endings of theirs. Loads its data on first use, once, and WordNet for
 * English alone. Safe for use by several threads.
 */
public final class LocalClassifier implements TermClassifier {

  /** The classifier's name in outputs. */
  public static final String NAME = "local";

  /** To be raised whenever the code gives other answers from the same data. */
  private static final String VERSION = "local-3";

  private static final String DICTIONARY = "wn31-1.2";

  private static final String ENGLISH = "en";

  private final SchemeSource scheme;
  private final Supplier<Calibration> calibration;
  private final Map<String, LanguageClassifier> classifiers = new ConcurrentHashMap<>();

  /** Classifies by the scheme that holds unless said otherwise. */
  public LocalClassifier() {
    this(SchemeSource.shipped(ShippedSchemes.NAMES.get(0)));
  }

  /** Classifies by a scheme. */
  public LocalClassifier(SchemeSource scheme) {
    this(scheme, Calibration::shipped);
  }

  /** Classifies by a scheme, with other confidences. */
  LocalClassifier(SchemeSource scheme, Supplier<Calibration> calibration) {
    this.scheme = scheme;
    this.calibration = calibration;
  }

  @Override
  public List<Classification> classify(List<Term> terms, String language, Checkpoint checkpoint) {
    LanguageClassifier classifier = classifiers.computeIfAbsent(language, this::load);
    DocumentCompany company = classifier.terms().company(terms);
    List<Classification> classifications = new ArrayList<>(terms.size());
    for (Term term : terms) {
      checkpoint.check();
      classifications.add(
          term.kind() == TermKind.NAME
              ? classifier.names().classify(term)
              : classifier.terms().classify(term, company));
    }
    return classifications;
  }

  /** A text that differs wherever the data or rules of classification differ. */
  public static String fingerprint() {
    return VERSION + ":" + DICTIONARY + ":" + RuleFiles.hash();
  }

  private record LanguageClassifier(CommonTermClassifier terms, NameClassifier names) {}

  private LanguageClassifier load(String language) {
    Scheme read = scheme.scheme();
    Targets targets = new Targets(read);
    Calibration confidences = calibration.get();
    NameRules names = NameRules.shipped();
    if (language.equals(ENGLISH)) {
      WordNet wordNet = WordNet.open();
      return new LanguageClassifier(
          CommonTermClassifier.english(targets, wordNet, confidences),
          NameClassifier.english(names, read, wordNet, confidences));
    }
    return new LanguageClassifier(
        CommonTermClassifier.byForm(targets, language, confidences),
        NameClassifier.byCues(names, language, read, confidences));
  }
}
