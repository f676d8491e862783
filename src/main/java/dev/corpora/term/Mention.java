package dev.corpora.term;

/**
 * One occurrence of a candidate term.
 *
 * @param sentence the sentence's position in the document
 * @param start the first character, counted from the sentence's first
 * @param end the character after the last, counted likewise
 */
record Mention(int sentence, int start, int end) {}
