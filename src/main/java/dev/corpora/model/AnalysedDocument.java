package dev.corpora.model;

import java.util.List;

/**
 * A document as sentences of tagged words.
 *
 * @param language the ISO 639-1 code of the language that it was analysed in
 * @param sentences of the blocks that are language, in reading order
 * @param tokenCount the tokens of all sentences
 */
public record AnalysedDocument(String language, List<Sentence> sentences, int tokenCount) {

  public AnalysedDocument {
    sentences = List.copyOf(sentences);
  }
}
