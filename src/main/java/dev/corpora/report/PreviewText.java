package dev.corpora.report;

import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.PreviewReport;
import dev.corpora.batch.PreviewedDocument;
import dev.corpora.batch.TimeEstimate;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.Signature;
import java.util.Locale;

/** What a run would do, for a person: a line for each document, and the sums. */
public final class PreviewText {

  private PreviewText() {}

  /**
   * The report, every line with a line break.
   *
   * @param exitCode that a run would end with
   */
  public static String of(PreviewReport report, int exitCode) {
    StringBuilder out = new StringBuilder();
    for (PreviewedDocument document : report.documents()) {
      document(out, document);
    }
    BatchSummary expected = report.expected();
    out.append("Dry run: nothing was written.\n");
    row(out, "documents found", count(expected.found()));
    row(
        out,
        "to process",
        count(expected.found() - expected.skipped()) + " (" + size(report.bytes()) + ")");
    row(out, "to skip", count(expected.skipped()));
    row(out, "would be partial", count(expected.partial()));
    row(out, "would fail", count(expected.failed()));
    if (expected.unfinished() > 0) {
      row(out, "not looked at", count(expected.unfinished()));
    }
    row(out, "time", time(report.time()));
    if (!report.modelUse().isNone()) {
      row(out, "language model", "about " + ModelUseLine.of(report.modelUse()));
    }
    row(out, "output", Printable.of(expected.output().toString()));
    row(out, "exit code", String.valueOf(exitCode));
    return out.toString();
  }

  private static void document(StringBuilder out, PreviewedDocument document) {
    String extent =
        document.check().extent().isPresent()
            ? String.format(Locale.ROOT, "%,d", document.check().extent().getAsInt())
                + (document.document().toLowerCase(Locale.ROOT).endsWith(".pdf") ? " p." : " ch.")
            : "-";
    out.append(
        String.format(
            Locale.ROOT,
            "%-7s  %-20s  %9s  %9s  %-3s  %s%s\n",
            document.processed() ? "process" : "skip",
            document.reason().replace('_', ' '),
            size(document.size()),
            extent,
            document.check().language().orElse("-"),
            Printable.of(document.document()),
            finding(document)));
  }

  private static String finding(PreviewedDocument document) {
    if (document.problem().isPresent()) {
      String end =
          document.expected() == DocumentStatus.FAILED
              ? ": would fail, "
              : document.expected() == DocumentStatus.PARTIAL ? ": would be partial, " : ": ";
      return end + Spoken.reason(document.problem().get());
    }
    return document.check().signature().filter(s -> s == Signature.ARCHIVE).isPresent()
        ? ": begins as an archive, not as an EPUB"
        : "";
  }

  private static String time(TimeEstimate time) {
    return "about "
        + Spoken.coarsely(time.duration())
        + (time.fromEarlierRuns()
            ? ", as long as earlier runs took"
            : ", at "
                + TimeEstimate.USUAL_PER_MEGABYTE.toMillis() / 1e3
                + " s for a megabyte and worker");
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String size(long bytes) {
    if (bytes >= 100_000) {
      return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
    return bytes >= 1_000 ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3) : bytes + " B";
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "  %-16s %s\n", name, value));
  }
}
