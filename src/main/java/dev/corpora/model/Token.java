package dev.corpora.model;

/**
 * A word, number or mark of a sentence.
 *
 * @param text as it stands in the sentence
 * @param start its first character, counted from the sentence's first
 * @param end the character after its last, counted likewise
 * @param lemma its base form, in the letter case of the dictionary
 */
public record Token(String text, int start, int end, PartOfSpeech pos, String lemma) {}
