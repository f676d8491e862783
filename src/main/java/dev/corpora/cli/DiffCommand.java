package dev.corpora.cli;

import dev.corpora.vocabulary.DamagedVocabularyException;
import dev.corpora.vocabulary.DiffJson;
import dev.corpora.vocabulary.VocabularyDiff;
import dev.corpora.vocabulary.VocabularyInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpora diff}: two vocabularies in, what changed from one to the other out. */
@Command(
    name = "diff",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says what changed from one vocabulary to another.",
      "Either may be a vocabulary, a master vocabulary or a folder of vocabularies. Tells the",
      "entries that are new or gone, and those whose frequency, score, category, definition or",
      "flag is another."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  corpora diff old/handbook.vocab.json vocab/handbook.vocab.json",
      "  corpora diff last-year vocab --json > changes.json"
    })
final class DiffCommand implements Callable<Integer> {

  /** As diff and git have it; not in the table, as it is asked for. */
  private static final int DIFFERENT = 1;

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A vocabulary, master or folder.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "Another.")
  private Path after = Path.of("");

  @Option(names = "--json", description = "The changes as JSON.")
  private boolean json;

  @Option(names = "--exit-code", description = "End with exit code 1 where anything differs.")
  private boolean exitCode;

  DiffCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws ExportException {
    try (VocabularyInput old = OpenedInput.openSorted(before, this::problem);
        VocabularyInput now = OpenedInput.openSorted(after, this::problem)) {
      VocabularyDiff diff = json ? inJson(old, now) : inText(old, now);
      if (!old.damaged().isEmpty() || !now.damaged().isEmpty()) {
        return ExitCode.TEMPORARY_FAILURE.code();
      }
      return exitCode && !diff.isEmpty() ? DIFFERENT : ExitCode.OK.code();
    } catch (DamagedVocabularyException e) {
      throw new ExportException(ExitCode.DATA_ERROR, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new ExportException(ExitCode.CANNOT_CREATE, "cannot compare: " + e.getMessage());
    }
  }

  private void problem(String text) {
    environment.err().println("corpora: " + text);
  }

  private VocabularyDiff inJson(VocabularyInput old, VocabularyInput now) throws IOException {
    DiffJson out = new DiffJson(environment.out(), before.toString(), after.toString());
    VocabularyDiff diff = VocabularyDiff.of(old, now, out);
    out.end(diff);
    return diff;
  }

  private VocabularyDiff inText(VocabularyInput old, VocabularyInput now) throws IOException {
    VocabularyDiff diff =
        VocabularyDiff.of(old, now, change -> environment.out().print(DiffText.line(change)));
    environment.out().print(DiffText.summary(diff));
    return diff;
  }
}
