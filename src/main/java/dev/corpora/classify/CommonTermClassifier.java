package dev.corpora.classify;

import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Classifies terms that are no names by the first of several kinds of evidence that there is. */
final class CommonTermClassifier {

  private final List<Function<Term, Optional<Classification>>> evidence;

  private CommonTermClassifier(List<Function<Term, Optional<Classification>>> evidence) {
    this.evidence = evidence;
  }

  static CommonTermClassifier english(Scheme scheme, WordNet wordNet) {
    SenseClassifier senses = new SenseClassifier(wordNet, scheme);
    return new CommonTermClassifier(
        List.of(senses::classify, endings("en"), senses::classifyByLastPart, partOfSpeech(scheme)));
  }

  static CommonTermClassifier byForm(Scheme scheme, String language) {
    return new CommonTermClassifier(List.of(endings(language), partOfSpeech(scheme)));
  }

  static CommonTermClassifier byPartOfSpeech(Scheme scheme) {
    return new CommonTermClassifier(List.of(partOfSpeech(scheme)));
  }

  Classification classify(Term term) {
    for (Function<Term, Optional<Classification>> kind : evidence) {
      Optional<Classification> found = kind.apply(term);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Classification.unclassified();
  }

  private static Function<Term, Optional<Classification>> endings(String language) {
    EndingClassifier endings = EndingClassifier.of(language);
    return term ->
        switch (term.pos()) {
          case NOUN, PHRASE -> endings.classify(term.head());
          case VERB, ADJECTIVE -> Optional.empty();
        };
  }

  private static Function<Term, Optional<Classification>> partOfSpeech(Scheme scheme) {
    Optional<Classification> verb = partOfSpeech("verb", scheme);
    Optional<Classification> adjective = partOfSpeech("adj", scheme);
    return term ->
        switch (term.pos()) {
          case VERB -> verb;
          case ADJECTIVE -> adjective;
          case NOUN, PHRASE -> Optional.empty();
        };
  }

  private static Optional<Classification> partOfSpeech(String anchor, Scheme scheme) {
    return scheme
        .anchors()
        .partOfSpeech(anchor)
        .map(category -> Classification.of(category, scheme.evidence().partOfSpeech()));
  }
}
