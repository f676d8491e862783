package dev.corpora.model;

/**
 * A failure as data.
 *
 * @param message one sentence for a person: what is wrong and, where there is something, what to do
 */
public record Problem(FailureKind kind, String message) {}
