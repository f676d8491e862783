package dev.corpora.batch;

import dev.corpora.classify.LocalClassifier;
import dev.corpora.classify.RemoteClassifier;
import dev.corpora.classify.TermClassifier;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.Term;
import java.util.List;
import java.util.Optional;

/** The stage CLASSIFY, whoever does it. */
interface ClassifyStage {

  /** The classifier's name in outputs. */
  String name();

  /** The scheme's name in outputs. */
  String scheme();

  /**
   * Classifies terms.
   *
   * @param earlier what was made of them before, where some were left
   */
  ClassifiedTerms classify(
      List<Term> terms, String language, Optional<ClassifiedTerms> earlier, Checkpoint checkpoint);

  /**
   * By a classifier that leaves no term.
   *
   * @param scheme the name of the scheme that it classifies by
   */
  static ClassifyStage local(TermClassifier classifier, String scheme) {
    return new ClassifyStage() {
      @Override
      public String name() {
        return LocalClassifier.NAME;
      }

      @Override
      public String scheme() {
        return scheme;
      }

      @Override
      public ClassifiedTerms classify(
          List<Term> terms,
          String language,
          Optional<ClassifiedTerms> earlier,
          Checkpoint checkpoint) {
        return ClassifiedTerms.whole(classifier.classify(terms, language, checkpoint));
      }
    };
  }

  /** By somebody else's service. */
  static ClassifyStage remote(RemoteClassifier classifier) {
    return new ClassifyStage() {
      @Override
      public String name() {
        return classifier.name();
      }

      @Override
      public String scheme() {
        return classifier.scheme();
      }

      @Override
      public ClassifiedTerms classify(
          List<Term> terms,
          String language,
          Optional<ClassifiedTerms> earlier,
          Checkpoint checkpoint) {
        return classifier.classify(terms, language, earlier, checkpoint);
      }
    };
  }
}
