package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.manifest.FolderLock;
import dev.corpora.report.LockReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpora locks}: who holds output folders. */
@Command(
    name = "locks",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists the locks of an output folder and its sub-folders.",
      "Tells their holders and the documents in work. A stale lock stops nobody: it only tells",
      "of a run that died."
    })
final class LocksCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder. Default: the working folder.")
  private Path folder = Path.of(".");

  @Option(
      names = "--clean-stale",
      description = {
        "Remove the locks whose holder is gone, and the marks of the documents it died",
        "in: the next run no longer reads those documents in quarantine."
      })
  private boolean cleanStale;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  LocksCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BatchException {
    OutputFolder.check(folder);
    List<FolderLock> locks;
    try {
      locks = FolderLock.under(folder);
    } catch (IOException e) {
      throw OutputFolder.unreadable(folder, e);
    }
    List<Path> removed = cleanStale ? removeStale(locks) : List.of();
    LockReport report = new LockReport(locks, environment.clock().instant(), removed);
    environment.out().print(json ? report.json() : report.text());
    return ExitCode.OK.code();
  }

  private static List<Path> removeStale(List<FolderLock> locks) throws BatchException {
    List<Path> removed = new ArrayList<>();
    for (FolderLock lock : locks) {
      try {
        if (!lock.held() && lock.removeStale()) {
          removed.add(lock.folder());
        }
      } catch (IOException e) {
        throw new BatchException(
            Reason.OUTPUT_NOT_WRITABLE,
            "the lock of " + lock.folder() + " cannot be removed: " + e.getMessage());
      }
    }
    return removed;
  }
}
