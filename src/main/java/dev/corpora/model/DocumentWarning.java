package dev.corpora.model;

/**
 * Something that went wrong in a document without costing more than a part of it.
 *
 * @param message one sentence for a person, naming the page or chapter where there is one
 */
public record DocumentWarning(String message) {}
