package dev.corpora.spark;

import java.io.Serializable;

/**
 * A document as a task is told of it.
 *
 * @param place where it is, for Hadoop
 * @param relativePath its path from the inputs' base folder, its name in all outputs
 * @param vocabPath its vocabulary's path from the output folder
 * @param size in bytes, as it was listed
 * @param modified milliseconds since 1970, likewise
 * @param known what earlier runs recorded of it, as a part of a manifest; empty for nothing
 * @param queued the hash of its vocabulary that the review queue knows; empty for none
 */
record RemoteDocument(
    String place,
    String relativePath,
    String vocabPath,
    long size,
    long modified,
    SentBytes known,
    String queued)
    implements Serializable {}
