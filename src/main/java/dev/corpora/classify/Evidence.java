package dev.corpora.classify;

/** What a classification rests on. */
enum Evidence {
  /** WordNet holds the term itself, or it is a key word. */
  TERM,
  /** WordNet holds the head word of a multiword term, or that is a key word. */
  HEAD,
  /** WordNet holds the last part of a word. */
  PART,
  /** The form of a word. */
  FORM,
  /** Nothing is known but the part of speech. */
  PART_OF_SPEECH,
  /** Cues of a name. */
  NAME
}
