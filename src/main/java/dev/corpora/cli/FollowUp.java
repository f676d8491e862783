package dev.corpora.cli;

import dev.corpora.batch.BatchSummary;
import dev.corpora.export.ExportFormat;
import dev.corpora.manifest.RunLockedException;
import dev.corpora.report.Printable;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is made of a run's vocabularies when the run is over. */
final class FollowUp {

  private final Environment environment;
  private final boolean consolidate;
  private final Optional<Path> documents;
  private final List<ExportFormat> formats;
  private final Exporting exporting;

  /**
   * What is to be made.
   *
   * @param documents where the documents are, if vocabularies without one are left out of a master
   */
  FollowUp(
      Environment environment,
      boolean consolidate,
      Optional<Path> documents,
      List<ExportFormat> formats,
      Exporting exporting) {
    this.environment = environment;
    this.consolidate = consolidate;
    this.documents = documents;
    this.formats = List.copyOf(formats);
    this.exporting = exporting;
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
      ExitCode code = consolidate ? consolidate(summary, out, problems) : ExitCode.OK;
      for (ExportFormat format : formats) {
        ExitCode exported = export(summary.output(), format, out, problems);
        code = code == ExitCode.OK ? exported : code;
      }
      return code;
    } catch (ExportException e) {
      return told(problems, e, e.code());
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
            documents,
            out,
            problems);
  }

  private ExitCode export(
      Path folder, ExportFormat format, PrintWriter out, Consumer<String> problems)
      throws ExportException {
    Path target = folder.resolve("terms." + format.extension());
    ExitCode code = exporting.run(folder, format, Optional.of(target), problems);
    out.print("exported: " + Printable.of(target.toString()) + "\n");
    return code;
  }

  private static ExitCode told(Consumer<String> problems, Exception failure, ExitCode code) {
    problems.accept(Printable.of(String.valueOf(failure.getMessage())));
    return code;
  }
}
