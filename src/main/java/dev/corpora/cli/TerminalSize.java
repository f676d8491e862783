package dev.corpora.cli;

import dev.corpora.report.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of the terminal that the process was started at. Java itself cannot tell. */
final class TerminalSize {

  /** Rows and columns, as {@code stty size} prints them. */
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,5})\\s+(\\d{1,5})\\s*");

  private TerminalSize() {}

  /** Asks the system, by the program {@code stty}; empty where it does not tell. */
  static Optional<Terminal.Size> now() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      stty.getOutputStream().close();
      return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // No terminal, or no such program: the size stays what it was.
      return Optional.empty();
    }
  }

  /** Reads {@code 24 80}; empty for anything else, and for a size of nothing. */
  static Optional<Terminal.Size> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int rows = Integer.parseInt(matcher.group(1));
    int columns = Integer.parseInt(matcher.group(2));
    return rows > 0 && columns > 0
        ? Optional.of(new Terminal.Size(columns, rows))
        : Optional.empty();
  }
}
