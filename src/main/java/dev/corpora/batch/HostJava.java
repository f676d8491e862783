package dev.corpora.batch;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the process of a {@link DocumentHost} is to run with, beside what every such process has.
 *
 * @param classPath the program's
 * @param options for Java, by whoever started this process; they have the last word
 */
record HostJava(String classPath, List<String> options) {

  /** Set by the launcher, whose own options for this process are not meant for others. */
  private static final String LAUNCHED = "corpora.launched";

  /** The user's options for Java, where the launcher started it. */
  private static final String USER_OPTIONS = "CORPORA_JAVA_OPTS";

  /** A debugger or a management port serves one process. */
  private static final Pattern FOR_ONE_PROCESS =
      Pattern.compile("-agentlib:jdwp.*|-Xrunjdwp.*|-Xdebug|-Dcom\\.sun\\.management\\..*");

  HostJava {
    options = List.copyOf(options);
  }

  /** The class path and the options of this process. */
  static HostJava ofThisProcess() {
    List<String> options =
        System.getProperty(LAUNCHED) == null
            ? ManagementFactory.getRuntimeMXBean().getInputArguments()
            : words(System.getenv(USER_OPTIONS));
    return new HostJava(
        wholeClassPath(),
        options.stream().filter(o -> !FOR_ONE_PROCESS.matcher(o).matches()).toList());
  }

  /**
   * The file that this program was loaded from and nothing else, for a framework's process whose
   * own options and libraries are not meant for documents.
   *
   * @param heap bytes that the documents in work have together, unless the user's options say it
   */
  static HostJava ofTheProgramAlone(long heap) {
    List<String> user = words(System.getenv(USER_OPTIONS));
    return new HostJava(
        String.join(File.pathSeparator, ownPlace()),
        user.stream().anyMatch(HostMemory::isHeapSize)
            ? user
            : concat(List.of("-Xmx" + heap), user));
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** As a shell splits a variable that is not quoted. */
  private static List<String> words(@Nullable String options) {
    return options == null || options.isBlank()
        ? List.of()
        : List.of(options.strip().split("\\s+"));
  }

  /** Where a framework loads this program, its jar stands on no class path. */
  private static String wholeClassPath() {
    String known = System.getProperty("java.class.path", "");
    Set<String> path = ownPlace();
    path.removeAll(absolute(known));
    return path.isEmpty()
        ? known
        : known + File.pathSeparator + String.join(File.pathSeparator, path);
  }

  private static Set<String> ownPlace() {
    Set<String> path = new TreeSet<>();
    CodeSource source = HostJava.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      try {
        path.add(Path.of(source.getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return path;
  }

  private static List<String> absolute(String classPath) {
    return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
        .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
        .toList();
  }
}
