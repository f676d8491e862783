package dev.corpora.spark;

import dev.corpora.cli.JobProgram;

/** The job's main class: {@code spark-submit --class dev.corpora.spark.CorporaJob}. */
public final class CorporaJob {

  private CorporaJob() {}

  /** Runs a command on the cluster that it was submitted to, and ends with its exit code. */
  public static void main(String[] args) {
    JobProgram.main(new SparkCluster(), args);
  }
}
