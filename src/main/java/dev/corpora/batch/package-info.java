/**
 * Composes the stages into one document's pipeline and runs many of them: workers, second attempts,
 * deadlines, resuming, interruption. It prints nothing: it tells its listeners.
 */
@NullMarked
package dev.corpora.batch;

import org.jspecify.annotations.NullMarked;
