package dev.corpora.batch;

import java.nio.file.Path;

/**
 * What a run is about to do.
 *
 * @param id the run's
 * @param found documents found
 * @param unchanged those of them that are done and will be skipped
 * @param bytes the size of those that will be processed
 * @param workers how many work at once
 * @param output the output folder
 * @param toClassify what a service is to classify of those that will be processed
 */
public record BatchPlan(
    String id,
    int found,
    int unchanged,
    long bytes,
    int workers,
    Path output,
    ToClassify toClassify) {

  /** A plan of which no more is known than the documents. */
  public BatchPlan(String id, int found, int unchanged, long bytes, int workers, Path output) {
    this(id, found, unchanged, bytes, workers, output, ToClassify.unread(found - unchanged));
  }

  /** The documents that will be processed. */
  public int toProcess() {
    return found - unchanged;
  }
}
