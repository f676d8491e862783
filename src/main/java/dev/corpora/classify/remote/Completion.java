package dev.corpora.classify.remote;

/**
 * A model's answer to one request.
 *
 * @param text what the model said; empty where it refused
 */
record Completion(String text, Usage usage) {}
