/**
 * Composes the stages into one document's pipeline and runs many of them: workers, second attempts,
 * deadlines, resuming, interruption. It prints nothing: it tells its listeners.
 *
 * <p>A {@link dev.corpora.batch.Stage} is made again only where nothing usable is kept of it:
 * {@link dev.corpora.batch.StageSettings} says what its result depends on, {@link
 * dev.corpora.batch.KeptDocument} under which name it is kept. A pipeline runs a {@link
 * dev.corpora.batch.StageRange}, and what it stops after another pipeline goes on from, in the next
 * run or in another process of the same one. That is how a remote classifier works: {@link
 * dev.corpora.batch.DividedAttempts} has PARSE and EXTRACT done in the process that reads documents
 * and has no keys, and CLASSIFY and WRITE in the one that runs the batch. Whoever brings a {@link
 * dev.corpora.classify.RemoteClassifier} hands it to {@link dev.corpora.batch.BatchProcessor}; what
 * it leaves makes the document partial, and it is asked for that alone by the next run.
 */
@NullMarked
package dev.corpora.batch;

import org.jspecify.annotations.NullMarked;
