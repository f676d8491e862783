package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.ip.BlockListException;
import dev.corpora.ip.ReviewDecision;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.model.ReviewVerdict;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code corpora review}: lists what may be protected names, and records what becomes of them. */
@Command(
    name = "review",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists entries flagged as protected names, or records decisions on them.",
      "Decisions stand in the output folder's review.json; later runs honour them. An ENTRY is",
      "named by its canonical form or its id."
    })
final class ReviewCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(
      names = "--accept",
      arity = "1..*",
      paramLabel = "ENTRY",
      description = "Keep these entries, without a flag.")
  private List<String> accepted = List.of();

  @Option(
      names = "--rename",
      arity = "1..*",
      paramLabel = "ENTRY=TO",
      description = "File these entries under other names.")
  private List<String> renamed = List.of();

  @Option(
      names = "--drop",
      arity = "1..*",
      paramLabel = "ENTRY",
      description = "Leave these entries out.")
  private List<String> dropped = List.of();

  @Option(
      names = "--undo",
      arity = "1..*",
      paramLabel = "ENTRY",
      description = "Take back what was decided on these entries.")
  private List<String> undone = List.of();

  @Option(names = "--all", description = "List what is decided, too.")
  private boolean all;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  ReviewCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BatchException, ConfigException {
    OutputFolder.check(folder.path());
    ReviewQueue queue = queue();
    ReviewDecisions before = decisions();
    ReviewDecisions after = decide(new ReviewNames(queue, before, spec.commandLine()), before);
    if (after != before) {
      write(after);
      environment
          .out()
          .println(
              "Recorded in " + folder.path().resolve(ReviewDecisions.FILE_NAME) + "; run again.");
      return ExitCode.OK.code();
    }
    ReviewList list = new ReviewList(queue, before, all);
    environment.out().print(json ? list.json() : list.text());
    return ExitCode.OK.code();
  }

  private ReviewDecisions decide(ReviewNames names, ReviewDecisions before) {
    ReviewDecisions decisions = before;
    for (String entry : accepted) {
      decisions = decisions.with(decision(names.canonical(entry), ReviewVerdict.ACCEPT, null));
    }
    for (String entry : dropped) {
      decisions = decisions.with(decision(names.canonical(entry), ReviewVerdict.DROP, null));
    }
    for (String renaming : renamed) {
      int equals = renaming.lastIndexOf('=');
      String to = renaming.substring(equals + 1).strip();
      if (equals < 1 || to.isEmpty() || to.chars().anyMatch(Character::isISOControl)) {
        throw new ParameterException(
            spec.commandLine(), "--rename takes ENTRY=TO, not '" + renaming + "'");
      }
      String canonical = names.canonical(renaming.substring(0, equals));
      decisions = decisions.with(decision(canonical, ReviewVerdict.RENAME, to));
    }
    for (String entry : undone) {
      decisions = decisions.without(names.decided(entry));
    }
    return decisions;
  }

  private ReviewDecision decision(String canonical, ReviewVerdict verdict, @Nullable String to) {
    Instant now = environment.clock().instant();
    return new ReviewDecision(canonical, verdict, to, now);
  }

  private ReviewQueue queue() throws BatchException {
    try {
      return ReviewQueue.read(folder.path());
    } catch (NoSuchFileException e) {
      return new ReviewQueue(List.of());
    } catch (IOException e) {
      throw new BatchException(
          Reason.BAD_INPUT,
          folder.path().resolve(ReviewQueue.FILE_NAME)
              + " is damaged or cannot be read; remove it, and run again to have it made anew");
    }
  }

  private ReviewDecisions decisions() throws ConfigException {
    try {
      return ReviewDecisions.read(folder.path());
    } catch (BlockListException e) {
      throw new ConfigException(String.valueOf(e.getMessage()));
    }
  }

  private void write(ReviewDecisions decisions) throws BatchException {
    try {
      decisions.write(folder.path());
    } catch (IOException e) {
      throw new BatchException(Reason.OUTPUT_NOT_WRITABLE, String.valueOf(e.getMessage()));
    }
  }
}
