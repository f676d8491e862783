package dev.corpora.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** A program that measures the product and prints what it found. */
public interface Benchmark {

  /** What it wants on the command line and what it prints, in one line. */
  String usage();

  /**
   * Measures.
   *
   * @param out gets the figures
   * @throws UnusableInputException where the arguments cannot be measured on
   * @throws IOException where a document cannot be read or written
   * @throws InterruptedException where the thread is interrupted
   */
  void run(List<String> arguments, PrintStream out)
      throws UnusableInputException, IOException, InterruptedException;
}
