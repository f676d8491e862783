package dev.corpora.cli;

import dev.corpora.batch.BatchSummary;
import dev.corpora.manifest.RunLockedException;
import dev.corpora.report.Printable;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationOptions;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** What is made of a run's vocabularies when the run is over. */
final class FollowUp {

  private final Environment environment;
  private final boolean consolidate;

  FollowUp(Environment environment, boolean consolidate) {
    this.environment = environment;
    this.consolidate = consolidate;
  }

  /**
   * Does it; what goes wrong is told.
   *
   * @param out where summaries go
   * @param problems takes a sentence for each thing that went wrong
   * @return the code of the whole, where that of the run was OK
   */
  ExitCode after(BatchSummary summary, PrintWriter out, Consumer<String> problems) {
    try {
      return consolidate ? consolidate(summary, out, problems) : ExitCode.OK;
    } catch (ConsolidationException e) {
      return told(problems, e, ExitCode.of(e.reason()));
    } catch (RunLockedException e) {
      return told(problems, e, ExitCode.TEMPORARY_FAILURE);
    } catch (ConfigException e) {
      return told(problems, e, ExitCode.CONFIGURATION);
    }
  }

  private ExitCode consolidate(BatchSummary summary, PrintWriter out, Consumer<String> problems)
      throws ConfigException, ConsolidationException, RunLockedException {
    return new Consolidating(environment)
        .run(
            summary.output(),
            summary.output().resolve(ConsolidationOptions.DEFAULT_NAME),
            ConsolidationOptions.DEFAULT_BACKUPS,
            Optional.empty(),
            out,
            problems);
  }

  private static ExitCode told(Consumer<String> problems, Exception failure, ExitCode code) {
    problems.accept(Printable.of(String.valueOf(failure.getMessage())));
    return code;
  }
}
