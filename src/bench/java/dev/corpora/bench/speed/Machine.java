package dev.corpora.bench.speed;

/** What figures were measured on. */
final class Machine {

  private Machine() {}

  /** The system, its processors and the Java, in one line. */
  static String name() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("java.vm.name")
        + " "
        + Runtime.version();
  }
}
