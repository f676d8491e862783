package dev.corpora.cli;

import dev.corpora.report.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A world outside that holds nothing, for commands that only speak. */
final class TestEnvironment {

  private TestEnvironment() {}

  static Environment of(StringWriter out, StringWriter err) {
    return new Environment(
        InputStream.nullInputStream(),
        new PrintWriter(out),
        new PrintWriter(err),
        Terminal.NONE,
        List.of(),
        Clock.systemUTC(),
        Optional.empty(),
        name -> Optional.empty(),
        System::nanoTime,
        handler -> {},
        code -> {},
        warnings -> {},
        FakeBatch.ending(0, 0, 0, 0));
  }
}
