package dev.corpora.bench;

import java.io.IOException;
import java.util.List;

/** A program that measures the product and prints what it found. */
public interface Benchmark {

  /** What it wants on the command line and what it prints, in one line. */
  String usage();

  /**
   * Measures.
   *
   * @throws UnusableInputException where the arguments name nothing that can be measured on
   * @throws IOException where a document cannot be read or written
   * @throws InterruptedException where the thread is interrupted
   */
  void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException;
}
