package dev.corpora.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much memory the process of a {@link DocumentHost} may take, and how it is kept small as long
 * as no document needs that much.
 *
 * <p>The heap's limit is generous, since a document that runs into it evicts its neighbours: beside
 * the models, which all share, each lane has what a document in quarantine has, so that whatever
 * fails for its size alone fails there as well. More than a share of the machine's memory it never
 * is. Below its limit the heap follows what is in use: it is collected when that has grown by a
 * part, not when the limit is reached, as Java would have it.
 *
 * @param limit the heap's limit in bytes
 * @param lanes the documents in work at once
 * @param small whether the work is done before a second thread could help to collect garbage, and
 *     starting those threads would cost more than they do
 */
record HostMemory(long limit, int lanes, boolean small) {

  private static final Pattern HEAP_SIZE =
      Pattern.compile("-Xm[nsx].*|-XX:(Max|Initial|Min)?(Heap|RAM|New)(Size|Percentage)?=.*");

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

  /** Models and tables of three languages, and what is remembered of their words. */
  private static final long SHARED_DATA = 128L << 20;

  /** Java's own limit unless told otherwise is this part of the memory that it sees. */
  private static final int JAVAS_PART = 4;

  /** The part of the machine's memory that a heap may have. */
  private static final double LARGEST_PART = 0.6;

  /**
   * For so many lanes a collector that works alone, while they wait, costs the least processor time
   * and by far the least memory. For more of them they would wait too long.
   */
  private static final int LANES_OF_ONE_COLLECTOR = 2;

  /** New objects are collected when there are so many megabytes of them for each lane. */
  private static final int YOUNG = 20;

  /**
   * The memory of a process that several workers share, each with a document at a time.
   *
   * @param perDocument bytes that a document may need
   */
  static HostMemory shared(int workers, long perDocument, boolean small) {
    long machine = JAVAS_PART * Runtime.getRuntime().maxMemory();
    long limit = Math.min(SHARED_DATA + workers * perDocument, (long) (LARGEST_PART * machine));
    return new HostMemory(limit, workers, small);
  }

  /** The memory of a process for one document that is a danger to others. */
  static HostMemory alone(long limit) {
    return new HostMemory(limit, 1, true);
  }

  /** Whether an option of Java sets the size of the heap or of a part of it. */
  static boolean isHeapSize(String option) {
    return HEAP_SIZE.matcher(option).matches();
  }

  /**
   * Options for Java, to stand before the user's, which have the last word.
   *
   * @param user the user's options
   */
  List<String> options(List<String> user) {
    List<String> options = new ArrayList<>();
    boolean serial = small || lanes <= LANES_OF_ONE_COLLECTOR;
    if (user.stream().noneMatch(option -> COLLECTOR.matcher(option).matches())) {
      options.add(serial ? "-XX:+UseSerialGC" : "-XX:+UseG1GC");
    }
    if (user.stream().noneMatch(HostMemory::isHeapSize)) {
      options.add("-Xmx" + limit);
      // Memory that nothing was written to yet costs nothing.
      options.add("-Xms" + Math.min(SHARED_DATA, limit));
      if (serial) {
        options.add("-Xmn" + lanes * YOUNG + "m");
      }
    }
    // The old objects' room is at most a third more than they take, and what they leave is given
    // back at once. Java's own choice is two thirds more, given back in steps.
    options.add("-XX:MinHeapFreeRatio=25");
    options.add("-XX:MaxHeapFreeRatio=40");
    options.add("-XX:-ShrinkHeapInSteps");
    return options;
  }
}
