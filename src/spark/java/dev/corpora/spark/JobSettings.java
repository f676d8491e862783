package dev.corpora.spark;

import java.io.Serializable;

/**
 * What the executors of a job are to know; the same for all documents.
 *
 * @param run the run's id
 * @param config as {@link dev.corpora.batch.SentConfig} writes it, with files as {@link SideFiles}
 *     takes them
 * @param settings the hash of the settings that vocabularies depend on
 * @param heapPerDocument bytes that a document in work has
 * @param output the output folder, for Hadoop
 * @param review the decisions of a review in the output folder; of no length where there are none
 * @param queues whether what is flagged is queued for a review
 */
record JobSettings(
    String run,
    SentBytes config,
    String settings,
    long heapPerDocument,
    String output,
    SideFiles files,
    SentBytes review,
    boolean queues)
    implements Serializable {}
