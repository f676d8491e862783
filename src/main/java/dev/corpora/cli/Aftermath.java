package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.report.MetricsFile;
import dev.corpora.report.NoticeSender;
import dev.corpora.report.RunEnd;
import dev.corpora.report.RunEndListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Those who are told how a run ended, whichever way it did: with a summary, refused, or by a fault
 * of ours. None of them changes the exit code.
 */
record Aftermath(Optional<NoticeSender> notice, Optional<MetricsFile> metrics) {

  /** A run, as it is told of. */
  @FunctionalInterface
  interface Run {
    RunEnd.Summarised run() throws BatchException;
  }

  /** Those among them who look on while the run goes on. */
  List<BatchListener> listeners() {
    return metrics.<List<BatchListener>>map(List::of).orElse(List.of());
  }

  /**
   * Runs, and tells of the end.
   *
   * @param problems takes a sentence for each who could not be told
   */
  RunEnd.Summarised after(Run run, Consumer<String> problems) throws BatchException {
    try {
      RunEnd.Summarised end = run.run();
      tell(end, problems);
      return end;
    } catch (BatchException e) {
      tell(refused(e, ExitCode.of(e.reason())), problems);
      throw e;
    } catch (RuntimeException | Error e) {
      tell(new RunEnd.Refused(Failures.fault(e), ExitCode.SOFTWARE.code()), problems);
      throw e;
    }
  }

  private static RunEnd refused(BatchException failure, ExitCode code) {
    return new RunEnd.Refused(String.valueOf(failure.getMessage()), code.code());
  }

  private void tell(RunEnd end, Consumer<String> problems) {
    // The figures first: they are there at once, whatever the network does.
    Stream.<Optional<? extends RunEndListener>>of(metrics, notice)
        .flatMap(Optional::stream)
        .forEach(listener -> listener.runEnded(end).ifPresent(problems));
  }
}
