package dev.corpora.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of OpenNLP models that a language pack is made of. */
enum ModelKind {
  SENTENCE("sentence", "sent sentdetect"),
  TOKENS("tokens", "token tokenizer"),
  POS("pos", ""),
  LEMMAS("lemmas", "lemma lemmatizer");

  private final String word;

  /** Other words for it, parted by spaces. */
  private final String others;

  ModelKind(String word, String others) {
    this.word = word;
    this.others = others;
  }

  /** The word that stands for the kind in the names of models. */
  String word() {
    return word;
  }

  /** The kind that a part of a model's name stands for. */
  static Optional<ModelKind> ofWord(String word) {
    return Arrays.stream(values())
        .filter(
            kind -> kind.word.equals(word) || List.of(kind.others.split(" ", -1)).contains(word))
        .findFirst();
  }
}
