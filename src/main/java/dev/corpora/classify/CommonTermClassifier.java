package dev.corpora.classify;

import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Classifies terms that are no names by the first of several kinds of evidence that speaks for a
 * category; attributes come from all words of the term. Safe for use by several threads.
 */
final class CommonTermClassifier {

  /** A sense less probable than this gives no definition. */
  private static final double LEAST_FOR_DEFINITION = 0.5;

  /** How much of what a word beside the head speaks for holds of the term, too. */
  private static final double MODIFIER_SHARE = 0.8;

  private static final Pattern GAP = Pattern.compile("[ -]+");

  private interface Source {
    Optional<TermReading> read(Term term, DocumentCompany company);
  }

  private final Targets targets;
  private final FormReader forms;
  private final @Nullable SenseReader senses;
  private final Calibration calibration;
  private final AttributeReader attributes;
  private final List<Source> sources;

  private CommonTermClassifier(
      Targets targets, FormReader forms, @Nullable SenseReader senses, Calibration calibration) {
    this.targets = targets;
    this.forms = forms;
    this.senses = senses;
    this.calibration = calibration;
    this.attributes = new AttributeReader(targets);
    Source keyTerm = (term, company) -> forms.keyTerm(term);
    Source keyHead = (term, company) -> forms.keyHead(term);
    Source ending = (term, company) -> forms.ending(term);
    Source partOfSpeech = (term, company) -> forms.partOfSpeech(term);
    this.sources =
        senses == null
            ? List.of(keyTerm, keyHead, ending, partOfSpeech)
            : List.of(
                keyTerm,
                senses::ofTerm,
                keyHead,
                senses::ofHead,
                ending,
                senses::ofLastPart,
                partOfSpeech);
  }

  static CommonTermClassifier english(Targets targets, WordNet wordNet, Calibration calibration) {
    return new CommonTermClassifier(
        targets, new FormReader(targets, "en"), new SenseReader(targets, wordNet), calibration);
  }

  /** For a language of which nothing but forms is known. */
  static CommonTermClassifier byForm(Targets targets, String language, Calibration calibration) {
    return new CommonTermClassifier(targets, new FormReader(targets, language), null, calibration);
  }

  /** What the terms of a document say of the senses of each other. */
  DocumentCompany company(List<Term> terms) {
    return senses == null ? DocumentCompany.UNKNOWN : senses.company(terms);
  }

  Classification classify(Term term, DocumentCompany company) {
    Scores said = new Scores(targets);
    Optional<Weighted> sense = Optional.empty();
    String category = Classification.UNCLASSIFIED;
    double confidence = 0;
    for (Source source : sources) {
      Optional<TermReading> found = source.read(term, company);
      if (found.isPresent()) {
        TermReading reading = found.get();
        sense = sense.or(reading::sense);
        said.addIndependent(reading.scores(), 1);
        int best = reading.scores().best(0, targets.categories());
        if (best >= 0 && reading.scores().of(best) >= reading.outside()) {
          category = targets.category(best);
          confidence = calibration.confidence(reading.evidence(), reading.scores().of(best));
          break;
        }
      }
    }
    addWords(term, company, sense.isPresent(), said);
    return new Classification(
        category,
        List.of(),
        attributes.read(said),
        sense.map(this::definition).orElse(null),
        confidence);
  }

  /** What words beside the head speak for, unless WordNet holds the term as a whole. */
  private void addWords(Term term, DocumentCompany company, boolean known, Scores said) {
    if (!targets.hasAttributes()) {
      return;
    }
    String[] words = GAP.split(term.canonical(), -1);
    if (words.length > 1) {
      said.addIndependent(forms.keyWord(term.canonical()), 1);
    }
    for (String word : words) {
      said.addIndependent(forms.keyWord(word), 1);
      if (senses != null && !known && !word.equals(term.head()) && !word.isEmpty()) {
        said.addIndependent(senses.ofModifier(word, company), MODIFIER_SHARE);
      }
    }
  }

  private @Nullable String definition(Weighted sense) {
    if (senses == null || sense.probability() < LEAST_FOR_DEFINITION) {
      return null;
    }
    String definition = senses.definition(sense.sense());
    return definition.isEmpty() ? null : definition;
  }
}
