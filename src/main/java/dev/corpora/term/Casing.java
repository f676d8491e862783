package dev.corpora.term;

/** What the letter case of an occurrence says about whether it is a name. */
enum Casing {
  /** Some word of it starts with a small letter. */
  LOWER,
  /** All words have capitals where an ordinary word would have none. */
  CAPITALISED,
  /** All words have capitals where any would: at a sentence's start, in a heading or a label. */
  UNTELLING,
  /** A word of capitals alone among others that are not. */
  ACRONYM
}
