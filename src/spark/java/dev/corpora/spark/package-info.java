/**
 * The same pipeline as a job of Apache Spark: documents come from and vocabularies go to any file
 * system that Hadoop reaches, and each document is worked on by a {@link
 * dev.corpora.batch.ClusterWorker} of the executor that its task runs on. How a command line is
 * read and told of is the command line's business.
 */
@NullMarked
package dev.corpora.spark;

import org.jspecify.annotations.NullMarked;
