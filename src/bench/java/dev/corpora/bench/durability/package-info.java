/** Measures what it costs to keep a batch's promises: the manifest's writing, and memory. */
@NullMarked
package dev.corpora.bench.durability;

import org.jspecify.annotations.NullMarked;
