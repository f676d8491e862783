package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Java and the machine that it runs on. */
final class MachineCheck {

  private static final long MEGABYTE = 1L << 20;

  /** What the processes of a batch with two workers are known to take. */
  private static final long ENOUGH_MEMORY = 600 * MEGABYTE;

  /** One diagnosis each for Java, processors, memory and file names. */
  List<Diagnosis> findings() {
    List<Diagnosis> findings = new ArrayList<>();
    findings.add(
        Diagnosis.good(
            "Java",
            Runtime.version() + " of " + System.getProperty("java.vendor"),
            "runs the program; 17 or newer"));
    findings.add(
        Diagnosis.good(
            "processors",
            Runtime.getRuntime().availableProcessors()
                + ", so "
                + BatchConfig.defaultWorkers()
                + " workers unless --workers says otherwise",
            "work on documents at once"));
    findings.add(memory());
    findings.add(fileNames());
    return findings;
  }

  private static Diagnosis memory() {
    String purpose = "documents are read in memory; use fewer workers";
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      long total = system.getTotalMemorySize();
      String detail = total / MEGABYTE + " MB";
      return total < ENOUGH_MEMORY
          ? Diagnosis.absent("memory", detail + ", which is little", purpose)
          : Diagnosis.good("memory", detail, purpose);
    }
    return Diagnosis.absent("memory", "unknown to this Java", purpose);
  }

  private static Diagnosis fileNames() {
    String encoding = System.getProperty("sun.jnu.encoding", "unknown");
    String purpose = "documents with other letters in their names; set LC_ALL=C.UTF-8";
    boolean every =
        Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode('文');
    return every
        ? Diagnosis.good("file names", encoding, purpose)
        : Diagnosis.absent("file names", encoding + ", which lacks letters", purpose);
  }
}
