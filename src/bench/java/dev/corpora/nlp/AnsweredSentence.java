package dev.corpora.nlp;

import java.util.List;

/** What models said of a sentence. */
final class AnsweredSentence {

  private final String[] tokens;
  private final String[] tags;
  private final String[] lemmas;

  AnsweredSentence(String[] tokens, String[] tags, String[] lemmas) {
    this.tokens = tokens;
    this.tags = tags;
    this.lemmas = lemmas;
  }

  String[] tokens() {
    return tokens;
  }

  /** How many tokens differ in text, tag or lemma; all, where the sentences do not match. */
  static int differences(List<AnsweredSentence> some, List<AnsweredSentence> others) {
    int differing = 0;
    for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
      differing +=
          i < some.size() && i < others.size() ? some.get(i).differences(others.get(i)) : 1;
    }
    return differing;
  }

  private int differences(AnsweredSentence other) {
    if (tokens.length != other.tokens.length) {
      return Math.max(tokens.length, other.tokens.length);
    }
    int differing = 0;
    for (int i = 0; i < tokens.length; i++) {
      boolean same =
          tokens[i].equals(other.tokens[i])
              && tags[i].equals(other.tags[i])
              && lemmas[i].equals(other.lemmas[i]);
      differing += same ? 0 : 1;
    }
    return differing;
  }
}
