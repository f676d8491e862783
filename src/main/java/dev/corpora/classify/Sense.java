package dev.corpora.classify;

/**
 * One meaning of a word.
 *
 * @param synset the number of the words that share it, see {@link Synsets}
 * @param lexicographerFile the part of WordNet that holds it, such as {@code noun.artifact}
 * @param lemma the word as WordNet spells it, in its letter case
 * @param tagCount how often the word has this meaning in the texts that WordNet's makers tagged
 * @param instance whether it is a single person, place or thing rather than a kind of them
 */
record Sense(int synset, String lexicographerFile, String lemma, int tagCount, boolean instance) {

  /** Whether the word stands for a name, or is written like one. */
  boolean capitalised() {
    return Character.isUpperCase(lemma.codePointAt(0));
  }
}
