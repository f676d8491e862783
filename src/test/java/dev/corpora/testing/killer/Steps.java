package dev.corpora.testing.killer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Counts the steps of the Java machine that change files below a folder, and ends it, as SIGKILL
 * would, before the chosen one. Lives where the classes of Java itself can see it; what an agent
 * wove into them calls {@link #before}.
 */
public final class Steps {

  private static String folder = "";
  private static long fatal;
  private static Path log = Path.of("");
  private static long count;

  private Steps() {}

  /**
   * Begins to count.
   *
   * @param killed the step before which the machine ends, counted from 1
   * @param note a file outside the folder that gets a line for each step until then
   */
  public static synchronized void begin(Path watched, long killed, Path note) {
    folder = watched.toString() + "/";
    fatal = killed;
    log = note;
  }

  /** Called before each step. */
  public static synchronized void before(String step, Object file) {
    if (folder.isEmpty() || file == null || !file.toString().startsWith(folder)) {
      return;
    }
    count++;
    try {
      Files.writeString(
          log,
          (count == fatal ? "killed before " : "") + count + " " + step + " " + file + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      Runtime.getRuntime().halt(99);
    }
    if (count == fatal) {
      Runtime.getRuntime().halt(137);
    }
  }
}
