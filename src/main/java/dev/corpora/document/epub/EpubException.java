package dev.corpora.document.epub;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;

/** Ends the parsing of a document; the parser turns it into data. */
final class EpubException extends Exception {

  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final String sentence;

  EpubException(FailureKind kind, String sentence) {
    super(sentence);
    this.kind = kind;
    this.sentence = sentence;
  }

  EpubException(Problem problem) {
    this(problem.kind(), problem.message());
  }

  Problem problem() {
    return new Problem(kind, sentence);
  }
}
