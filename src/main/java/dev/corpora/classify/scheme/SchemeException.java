package dev.corpora.classify.scheme;

import java.nio.file.Path;
import java.util.List;

/** A scheme file cannot be used. */
public final class SchemeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /** There is no reading it at all. */
  SchemeException(String message) {
    super(message);
    this.lines = List.of(message);
  }

  /** Its content is wrong, in at least one place. */
  SchemeException(Path file, List<SchemeFault> faults) {
    super(summary(file, faults));
    this.lines = faults.stream().map(fault -> line(file, fault)).toList();
  }

  private static String summary(Path file, List<SchemeFault> faults) {
    int more = faults.size() - 1;
    return "scheme "
        + line(file, faults.get(0))
        + (more == 0 ? "" : "; 'corpora schemes check' shows " + more + " more");
  }

  private static String line(Path file, SchemeFault fault) {
    return file + ":" + fault.line() + ":" + fault.column() + ": " + fault.message();
  }

  /** All that is wrong, a line each: file, line, column, what it is and what to do. */
  public List<String> lines() {
    return lines;
  }
}
