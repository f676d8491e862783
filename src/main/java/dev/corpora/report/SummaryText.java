package dev.corpora.report;

import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.BatchSummary.DocumentError;
import dev.corpora.batch.MachineUse;
import dev.corpora.model.FailureKind;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary of a run for a person. */
public final class SummaryText {

  private SummaryText() {}

  /** The summary, several lines, the last with a line break too. */
  public static String of(BatchSummary summary) {
    StringBuilder out = new StringBuilder();
    out.append(heading(summary)).append('\n');
    row(out, "documents found", summary.found());
    row(out, "processed", summary.processed());
    row(out, "skipped", summary.skipped());
    row(out, "partial", summary.partial());
    row(out, "failed", summary.failed());
    if (summary.unfinished() > 0) {
      row(out, "unfinished", summary.unfinished());
    }
    problems(out, summary);
    row(out, "terms", summary.terms());
    row(out, "flagged", summary.flagged());
    row(out, "unclassified", summary.unclassified());
    if (!summary.modelUse().isNone()) {
      row(out, "language model", ModelUseLine.of(summary.modelUse()));
    }
    row(out, "time", Spoken.exactly(summary.duration()));
    summary.machineUse().ifPresent(use -> machine(out, use));
    row(out, "output", Printable.of(summary.output().toString()));
    errors(out, summary);
    HowToGoOn.after(summary).ifPresent(advice -> out.append(advice).append('\n'));
    return out.toString();
  }

  private static String heading(BatchSummary summary) {
    if (!summary.stopped() || summary.unfinished() == 0) {
      return "Done.";
    }
    return "Stopped before the end"
        + summary.earlyEnd().map(end -> ": " + Printable.of(end.message())).orElse("")
        + ".";
  }

  private static void machine(StringBuilder out, MachineUse use) {
    if (use.averageProcessor().isPresent() && use.peakProcessor().isPresent()) {
      row(
          out,
          "machine's CPU",
          String.format(
              Locale.ROOT,
              "%.0f %% on average, %.0f %% at most",
              use.averageProcessor().getAsDouble(),
              use.peakProcessor().getAsDouble()));
    }
    row(out, "throttled", Spoken.exactly(use.throttled()));
  }

  /** The commonest first. */
  private static void problems(StringBuilder out, BatchSummary summary) {
    if (!summary.problems().isEmpty()) {
      row(
          out,
          "problems",
          summary.problems().entrySet().stream()
              .sorted(
                  Map.Entry.<FailureKind, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(kind -> kind.getValue() + " " + kind.getKey().id())
              .collect(Collectors.joining(", ")));
    }
  }

  private static void errors(StringBuilder out, BatchSummary summary) {
    if (summary.firstErrors().isEmpty()) {
      return;
    }
    row(out, "error log", Printable.of(summary.errorLog().toString()));
    boolean all =
        summary.firstErrors().size() == summary.failed() + summary.partial() + summary.locked();
    out.append(all ? "Errors:\n" : "The first errors:\n");
    for (DocumentError error : summary.firstErrors()) {
      out.append("  ")
          .append(Printable.of(error.document()))
          .append(": ")
          .append(Spoken.reason(error.problem()))
          .append('\n');
    }
  }

  private static void row(StringBuilder out, String name, long number) {
    row(out, name, String.format(Locale.ROOT, "%,d", number));
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "  %-16s %s\n", name, value));
  }
}
