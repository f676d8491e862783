package dev.corpora.report;

import dev.corpora.batch.DocumentResult;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.ModelRequest;
import dev.corpora.model.Problem;
import java.time.Duration;
import java.util.Locale;

/** The phrases that progress and summary share, so that a fact reads the same everywhere. */
final class Spoken {

  private Spoken() {}

  /** A completed document: name, terms, seconds, and why it is less than a success. */
  static String completed(DocumentResult result) {
    String name = Printable.of(result.document());
    String seconds = exactly(result.duration());
    if (result.status() == DocumentStatus.SUCCESS) {
      return name + ": " + count(result.termCount(), "term") + ", " + seconds;
    }
    String reason = result.problem().map(Spoken::reason).orElse("");
    if (result.status() == DocumentStatus.PARTIAL) {
      return name
          + ": partial, "
          + count(result.termCount(), "term")
          + ", "
          + seconds
          + (reason.isEmpty() ? "" : ": " + reason);
    }
    return name + ": " + result.status().id() + (reason.isEmpty() ? "" : ": " + reason);
  }

  /** One try at a request to a language model. */
  static String asked(ModelRequest request) {
    String what =
        "language model: worker "
            + request.worker()
            + ", "
            + count(request.terms(), "term")
            + ", try "
            + request.number()
            + ": "
            + Printable.of(request.outcome());
    if (request.outcome().equals(ModelRequest.ANSWERED)) {
      return String.format(
          Locale.ROOT, "%s, %,d tokens in, %,d out", what, request.tokensIn(), request.tokensOut());
    }
    return request.pause().isZero() ? what : what + ", again in " + exactly(request.pause());
  }

  /** A problem's message on one line. */
  static String reason(Problem problem) {
    return Printable.of(problem.message());
  }

  /** {@code 1 term}, {@code 1,204 terms}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
  }

  /** So many a second, or a minute where that says more: {@code 1.4/s}. */
  static String rate(double perSecond) {
    return perSecond >= 1
        ? String.format(Locale.ROOT, "%.1f/s", perSecond)
        : String.format(Locale.ROOT, "%.1f/min", 60 * perSecond);
  }

  /** A duration that was measured: {@code 3.2 s}, {@code 4 min 5 s}, {@code 2 h 0 min}. */
  static String exactly(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    return coarsely(duration);
  }

  /** A duration without fractions: {@code 45 s}, {@code 4 min 5 s}, {@code 2 h 0 min}. */
  static String coarsely(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }
}
