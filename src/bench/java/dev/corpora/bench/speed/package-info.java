/**
 * How fast the stages are: each beside other programs that do the same, as ratios of one run, and
 * each by itself under JMH. A stage joins with a class of the pattern of {@link
 * dev.corpora.bench.speed.ParseStage}.
 */
@NullMarked
package dev.corpora.bench.speed;

import org.jspecify.annotations.NullMarked;
