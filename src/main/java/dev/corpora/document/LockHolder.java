package dev.corpora.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The process that has locked a file against readers, as Linux lists it in {@code /proc/locks}
 * (proc(5)): there also those locks stand that Java does not see, of flock(2).
 *
 * @param process its number; empty where that is not known
 */
record LockHolder(Optional<Long> process) {

  /** One of which nothing is known. */
  static final LockHolder UNKNOWN = new LockHolder(Optional.empty());

  private static final Path LOCKS = Path.of("/proc/locks");

  private static final Pattern LINE =
      Pattern.compile(
          "\\d+:\\s+\\w+\\s+\\w+\\s+WRITE\\s+(-?\\d+)\\s+(\\p{XDigit}+):(\\p{XDigit}+):(\\d+)\\s.*");

  /** Whoever has locked a file; empty where nobody has, or the system does not tell. */
  static Optional<LockHolder> of(Path file) {
    if (!Files.isReadable(LOCKS)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(LOCKS, StandardCharsets.ISO_8859_1)) {
      long device = ((Number) Files.getAttribute(file, "unix:dev")).longValue();
      long inode = ((Number) Files.getAttribute(file, "unix:ino")).longValue();
      long own = ProcessHandle.current().pid();
      return lines
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .filter(line -> isOf(line, device, inode))
          .map(line -> Long.parseLong(line.group(1)))
          .filter(process -> process != own)
          .map(process -> new LockHolder(Optional.of(process).filter(number -> number > 0)))
          .findFirst();
    } catch (IOException
        | RuntimeException e) { // No such attributes, or a list of another form: it tells nothing.
      return Optional.empty();
    }
  }

  private static boolean isOf(Matcher line, long device, long inode) {
    return Long.parseLong(line.group(2), 16) == major(device)
        && Long.parseLong(line.group(3), 16) == minor(device)
        && Long.parseLong(line.group(4)) == inode;
  }

  /** Of a device number as the C library lays it out. */
  private static long major(long device) {
    return ((device >>> 8) & 0xfff) | ((device >>> 32) & ~0xfffL);
  }

  private static long minor(long device) {
    return (device & 0xff) | ((device >>> 12) & ~0xffL);
  }

  /** A sentence for a person. */
  String told() {
    String name =
        process
            .map(
                number ->
                    " ("
                        + ProcessHandle.of(number)
                            .flatMap(handle -> handle.info().command())
                            .map(command -> Path.of(command).getFileName() + ", ")
                            .orElse("")
                        + "process "
                        + number
                        + ")")
            .orElse("");
    return "another program" + name + " has locked the document; close it there and run again";
  }
}
