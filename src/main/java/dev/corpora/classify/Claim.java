package dev.corpora.classify;

/**
 * That something speaks for a category or a value of an attribute.
 *
 * @param target see {@link Targets}
 * @param weight from 0 to 1
 */
record Claim(int target, double weight) {}
