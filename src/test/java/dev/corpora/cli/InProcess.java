package dev.corpora.cli;

import dev.corpora.report.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Commands in this process, whose streams are kept, over a batch that does what a test says. */
final class InProcess {

  private final FakeBatch batch;

  /** What a command left. */
  record End(int code, String out, String err) {}

  InProcess() {
    this(FakeBatch.ending(0, 0, 0, 0));
  }

  InProcess(FakeBatch batch) {
    this.batch = batch;
  }

  End run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int code =
        Corpora.run(
            new Environment(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                Terminal.NONE,
                List.of(),
                Clock.fixed(Instant.parse("2026-02-04T15:30:45Z"), ZoneOffset.UTC),
                Optional.empty(),
                name -> Optional.empty(),
                System::nanoTime,
                handler -> {},
                halt -> {},
                warnings -> {},
                batch),
            texts);
    return new End(code, out.toString(), err.toString());
  }
}
