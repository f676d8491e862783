package dev.corpora.nlp;

import java.util.List;

/** Finds the likeliest tags of a sentence's words. For one thread. */
interface TagDecoder {

  /** The tags that there are. */
  List<String> tags();

  /** The tag of each word, as its index among all tags. */
  int[] decode(String[] words);
}
