package dev.corpora.report;

import dev.corpora.manifest.RecordedRun;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecord.RunExit;
import dev.corpora.manifest.RunState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How one run stands, for a person and for a program.
 *
 * @param now the time at which its state was found
 */
public record RunStatus(RecordedRun recorded, RunState state, Instant now) {

  /** The record with its state, as one JSON object with a line break at its end. */
  public String json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      recorded.writeTo(out, state);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return PlainJson.escaped(out.toString(StandardCharsets.UTF_8));
  }

  /** Several lines, the last with a line break too. */
  public String text() {
    RunRecord run = recorded.run();
    StringBuilder out = new StringBuilder();
    out.append("Run ").append(run.id()).append(": ").append(told()).append('\n');
    row(out, "started", run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    Instant end = run.endedAt();
    if (end != null || state == RunState.RUNNING) {
      Duration taken = Duration.between(run.startedAt(), end == null ? now : end);
      row(out, end == null ? "for" : "took", Spoken.exactly(taken));
    }
    run.request().inputs().forEach(input -> row(out, "input", Printable.of(input)));
    row(out, "output", Printable.of(run.output()));
    if (!run.request().options().isEmpty()) {
      row(out, "options", options(run.request().options()));
    }
    String earlier = run.request().goesOnWith();
    if (earlier != null) {
      row(out, "goes on with", earlier);
    }
    for (String count :
        List.of("found", "processed", "skipped", "partial", "failed", "unfinished", "terms")) {
      row(out, count, String.format(Locale.ROOT, "%,d", run.count(count)));
    }
    out.append(OpenDocuments.text(recorded.documents()));
    howToGoOn().ifPresent(advice -> out.append(advice).append('\n'));
    return out.toString();
  }

  private String told() {
    RunExit exit = recorded.run().exit();
    return switch (state) {
      case RUNNING -> "running, process " + recorded.run().process();
      case DIED -> "died: its process " + recorded.run().process() + " is gone";
      case FINISHED, INTERRUPTED, REFUSED ->
          state.id()
              + (exit == null
                  ? ""
                  : ", exit code " + exit.code() + " (" + Printable.of(exit.reason()) + ")");
    };
  }

  private static String options(Map<String, List<String>> options) {
    StringBuilder line = new StringBuilder();
    options.forEach(
        (name, values) -> {
          if (values.isEmpty()) {
            line.append(" --").append(name).append(" (not recorded)");
          }
          values.forEach(value -> line.append(" --").append(name).append('=').append(value));
        });
    return Printable.of(line.substring(1));
  }

  private Optional<String> howToGoOn() {
    RunRecord run = recorded.run();
    if (state.isUnfinished()) {
      return Optional.of("To go on: " + HowToGoOn.resume(run.output()));
    }
    return state == RunState.FINISHED && run.count("failed") + run.count("partial") > 0
        ? Optional.of("To try only these again: " + HowToGoOn.retry(run.output()))
        : Optional.empty();
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "  %-16s %s\n", name, value));
  }
}
