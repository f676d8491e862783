package dev.corpora.batch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the process of a {@link DocumentHost} is started: by this process's Java, in an environment
 * without anything that it has no use for, such as keys.
 *
 * @param heapBytes the heap's limit for a document alone; 0 for a process that workers share
 * @param small whether the work is done before a second thread could help to collect garbage, and
 *     starting those threads would cost more than they do
 * @param brief whether the work is too short to be worth the best code that Java can compile
 * @param libraryWarnings whether the libraries' warnings are shown
 * @param jvm the class path and the options
 */
record HostCommand(
    String mainClass,
    long heapBytes,
    boolean small,
    boolean brief,
    boolean libraryWarnings,
    HostJava jvm) {

  /** The variables that decide how text, scans, time and temporary files are treated. */
  private static final Pattern NEEDED_VARIABLES =
      Pattern.compile(
          "PATH|LANG|LC_.*|TZ|TMPDIR|TMP|TEMP|SystemRoot|LD_LIBRARY_PATH|TESSDATA_PREFIX");

  /**
   * The second of Java's two compilers takes as long as all else together for some thirty megabytes
   * of documents, and pays off only for many times that.
   */
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  /** The first Java whose cache of classes is made in one step (JEP 514). */
  private static final int FIRST_WITH_CACHE = 25;

  /** The stack of a process for one document, which may be nested as deeply as it likes. */
  private static final String DEEP_STACK = "-Xss64m";

  /** A process with the class path and the options of this one. */
  HostCommand(
      String mainClass, long heapBytes, boolean small, boolean brief, boolean libraryWarnings) {
    this(mainClass, heapBytes, small, brief, libraryWarnings, HostJava.ofThisProcess());
  }

  /** The same for one document that is a danger to others. */
  HostCommand withHeap(long bytes) {
    return new HostCommand(mainClass, bytes, small, true, libraryWarnings, jvm);
  }

  /**
   * The process, ready to be started.
   *
   * @param lanes the documents in work at once
   * @param perDocument bytes of heap that a document may need
   */
  ProcessBuilder builder(int lanes, long perDocument) {
    boolean alone = heapBytes > 0;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    List<String> options = new ArrayList<>(jvm.options());
    if (alone) {
      options.removeIf(HostMemory::isHeapSize);
      command.add(DEEP_STACK);
    }
    String classPath = jvm.classPath();
    // What the user wants logged comes after it, and is.
    command.add("-Xlog:disable");
    if (brief) {
      command.add(QUICK_COMPILER);
    }
    HostMemory memory =
        alone ? HostMemory.alone(heapBytes) : HostMemory.shared(lanes, perDocument, small);
    command.addAll(memory.options(options));
    command.addAll(options);
    command.addAll(archive(classPath));
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            // A machine that breaks says so by its exit code: no report into the working folder.
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            // Standard output belongs to the answers.
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true",
            // The archive of classes where it was made to lie, so that the processes share its
            // pages.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-cp",
            classPath,
            mainClass));
    if (libraryWarnings) {
      command.add("--library-warnings");
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> !NEEDED_VARIABLES.matcher(name).matches());
    // The C library would keep memory of its own for each of Java's threads.
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    if (libraryWarnings) {
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    return builder;
  }

  /**
   * What the build has stored of the program's classes for the Java that it ran on; Java itself
   * tells whether it fits, and does without where it does not.
   */
  private static List<String> archive(String classPath) {
    File cache = new File(classPath + ".aot");
    if (Runtime.version().feature() >= FIRST_WITH_CACHE && cache.canRead()) {
      return List.of("-XX:AOTCache=" + cache);
    }
    File archive = new File(classPath + ".jsa");
    return archive.canRead() ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
  }
}
