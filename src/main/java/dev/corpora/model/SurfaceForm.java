package dev.corpora.model;

/**
 * A form in which a term was found, letter by letter.
 *
 * @param count how often, at least 1
 */
public record SurfaceForm(String text, int count) {}
