package dev.corpora.cli;

import dev.corpora.batch.Generator;
import dev.corpora.manifest.RunLock;
import dev.corpora.manifest.RunLockedException;
import dev.corpora.report.Printable;
import dev.corpora.vocabulary.Consolidation;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationException.Reason;
import dev.corpora.vocabulary.ConsolidationOptions;
import dev.corpora.vocabulary.ConsolidationResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** One consolidation at a terminal: the lock, the master, what is told, the exit code. */
final class Consolidating {

  private final Environment environment;

  Consolidating(Environment environment) {
    this.environment = environment;
  }

  /**
   * Consolidates.
   *
   * @param documents where the documents are, if vocabularies without one are left out
   * @param out where the summary goes
   * @param problems takes a sentence for each damaged vocabulary
   * @throws ConsolidationException where no master could be made
   * @throws RunLockedException where another run holds the master's folder
   */
  ExitCode run(
      Path folder,
      Path master,
      int backups,
      Optional<Path> documents,
      PrintWriter out,
      Consumer<String> problems)
      throws ConfigException, ConsolidationException, RunLockedException {
    if (!Files.isDirectory(folder)) {
      throw new ConsolidationException(
          Reason.BAD_INPUT,
          folder + (Files.exists(folder) ? " is not a folder" : " does not exist"));
    }
    ConsolidationOptions options =
        new ConsolidationOptions(
            folder,
            master,
            backups,
            documents,
            FolderReview.of(folder),
            SourceDate.of(environment)
                .orElseGet(() -> environment.clock().instant().truncatedTo(ChronoUnit.SECONDS)),
            Generator.version());
    Path home = master.toAbsolutePath().normalize().getParent();
    ConsolidationResult result;
    try (RunLock lock = lock(home == null ? master : home)) {
      result = new Consolidation(options).run();
    }
    for (String damaged : result.damaged()) {
      problems.accept("left out: " + Printable.of(damaged));
    }
    out.print(text(result));
    out.flush();
    return result.damaged().isEmpty() ? ExitCode.OK : ExitCode.TEMPORARY_FAILURE;
  }

  private static RunLock lock(Path folder) throws ConsolidationException, RunLockedException {
    try {
      return RunLock.acquire(folder);
    } catch (IOException e) {
      throw new ConsolidationException(
          Reason.NOT_WRITABLE, "cannot write in " + folder + ": " + e.getMessage());
    }
  }

  static String text(ConsolidationResult result) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d entries of %,d documents, %,d of them read anew\n",
            Printable.of(result.target().toString()),
            result.entries(),
            result.documents(),
            result.read()));
    text.append(
        String.format(
            Locale.ROOT,
            "+%,d new, ~%,d updated, -%,d removed, !%,d flagged\n",
            result.added(),
            result.updated(),
            result.removed(),
            result.flagged()));
    if (result.orphans() > 0) {
      text.append(
          String.format(
              Locale.ROOT, "%,d vocabularies without their document left out\n", result.orphans()));
    }
    result
        .backup()
        .ifPresent(
            backup ->
                text.append("the earlier one is kept as ")
                    .append(Printable.of(String.valueOf(backup.getFileName())))
                    .append('\n'));
    return text.toString();
  }
}
