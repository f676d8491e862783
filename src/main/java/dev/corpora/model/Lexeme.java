package dev.corpora.model;

/**
 * What tokens have in common that are the same word, read in the same way.
 *
 * @param text as it stands in the sentence
 * @param lemma its base form, in the letter case of the dictionary
 */
public record Lexeme(String text, PartOfSpeech pos, String lemma) {}
