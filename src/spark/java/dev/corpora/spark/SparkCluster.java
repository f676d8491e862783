package dev.corpora.spark;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.cli.Cluster;
import dev.corpora.cli.ConsolidationRequest;
import dev.corpora.cli.JobRequest;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationResult;
import java.io.IOException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The cluster that a job was submitted to. */
final class SparkCluster implements Cluster {

  /** The decisions of a review, in the output folder. */
  static final String REVIEW = ReviewDecisions.FILE_NAME;

  /** What is flagged, for a review, in the output folder. */
  static final String QUEUE = ReviewQueue.FILE_NAME;

  /** Records that are not brought together yet, from the output folder. */
  static final String PARTS = ".corpora/parts";

  @Override
  public BatchSummary batch(JobRequest request, BatchListener listener) throws BatchException {
    try (JavaSparkContext context = context("corpora batch");
        Scratch scratch = Scratch.create()) {
      return new BatchJob(context, request, scratch).run(listener);
    } catch (IOException e) {
      throw new BatchException(
          Reason.OUTPUT_NOT_WRITABLE,
          "the output folder " + request.output() + " cannot be written: " + e.getMessage());
    }
  }

  @Override
  public ConsolidationResult consolidate(ConsolidationRequest request)
      throws ConsolidationException {
    try (JavaSparkContext context = context("corpora consolidate");
        Scratch scratch = Scratch.create()) {
      return new ConsolidationJob(context, request, scratch).run();
    } catch (IOException e) {
      throw new ConsolidationException(
          ConsolidationException.Reason.NOT_WRITABLE,
          "cannot make " + request.master() + ": " + e.getMessage());
    }
  }

  private static JavaSparkContext context(String name) {
    JavaSparkContext context = new JavaSparkContext(new SparkConf().setAppName(name));
    return context;
  }
}
