package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import java.util.List;

/**
 * A batch that a cluster is asked for.
 *
 * @param inputs folders and documents, as addresses for Hadoop
 * @param output the output folder, likewise
 * @param config everything else; its inputs and its output are of no meaning
 * @param tasks how many tasks there may be, about
 * @param heapPerDocument bytes that a document in work has
 */
public record JobRequest(
    List<String> inputs, String output, BatchConfig config, int tasks, long heapPerDocument) {

  public JobRequest {
    inputs = List.copyOf(inputs);
  }
}
