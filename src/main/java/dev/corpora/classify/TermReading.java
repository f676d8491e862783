package dev.corpora.classify;

import dev.corpora.classify.SenseDistribution.Weighted;
import java.util.Optional;

/**
 * What is thought of a term.
 *
 * @param evidence what that rests on
 * @param scores what speaks for each category and value
 * @param sense the most probable sense of the whole term; empty where WordNet does not hold it
 */
record TermReading(Evidence evidence, Scores scores, Optional<Weighted> sense) {}
