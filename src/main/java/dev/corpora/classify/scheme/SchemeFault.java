package dev.corpora.classify.scheme;

/**
 * What is wrong at one place of a scheme file.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what to do
 */
public record SchemeFault(int line, int column, String message) {}
