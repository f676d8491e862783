/**
 * Asks a language model what terms stand for, over the network: prompts, protocols, retries, costs
 * and kept answers. It reads no documents, and takes what a model answers for data, never for
 * instructions.
 */
@NullMarked
package dev.corpora.classify.remote;

import org.jspecify.annotations.NullMarked;
