package dev.corpora.cli;

import dev.corpora.manifest.RunRecord.RunMachine;
import java.lang.management.ManagementFactory;

/** What this process runs on. */
final class ThisMachine {

  private ThisMachine() {}

  static RunMachine look() {
    return new RunMachine(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        System.getProperty("java.vendor") + " " + Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        memory());
  }

  /** Of the container where there is one; 0 where this Java does not tell. */
  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
