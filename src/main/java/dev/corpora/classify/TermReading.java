package dev.corpora.classify;

import dev.corpora.classify.SenseDistribution.Weighted;
import java.util.Optional;

/**
 * What is thought of a term.
 *
 * @param evidence what that rests on
 * @param scores what speaks for each category and value
 * @param outside how probable it is that the term is in no category of the scheme
 * @param sense the most probable sense of the whole term; empty where WordNet does not hold it
 */
record TermReading(Evidence evidence, Scores scores, double outside, Optional<Weighted> sense) {}
