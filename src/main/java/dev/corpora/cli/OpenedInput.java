package dev.corpora.cli;

import dev.corpora.report.Printable;
import dev.corpora.vocabulary.DamagedVocabularyException;
import dev.corpora.vocabulary.VocabularyInput;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens vocabularies, masters and folders of vocabularies that a command line names. */
final class OpenedInput {

  private OpenedInput() {}

  /**
   * Opens an input.
   *
   * @param problems takes a sentence for each damaged vocabulary of a folder
   * @throws ExportException where nothing can be read
   */
  static VocabularyInput open(Path path, Consumer<String> problems) throws ExportException {
    return open(path, problems, VocabularyInput::open);
  }

  /**
   * Opens an input whose entries come in the order of their keys.
   *
   * @throws ExportException where nothing can be read
   */
  static VocabularyInput openSorted(Path path, Consumer<String> problems) throws ExportException {
    return open(path, problems, VocabularyInput::openSorted);
  }

  /** A way to open an input. */
  @FunctionalInterface
  private interface Opening {
    VocabularyInput open(Path path, Path scratch) throws IOException;
  }

  private static VocabularyInput open(Path path, Consumer<String> problems, Opening opening)
      throws ExportException {
    if (!Files.exists(path)) {
      throw new ExportException(ExitCode.BAD_INPUT, path + " does not exist");
    }
    try {
      VocabularyInput input = opening.open(path, scratch());
      input.damaged().forEach(damaged -> problems.accept("left out: " + Printable.of(damaged)));
      return input;
    } catch (DamagedVocabularyException e) {
      throw new ExportException(ExitCode.DATA_ERROR, String.valueOf(e.getMessage()));
    } catch (AccessDeniedException e) {
      throw new ExportException(ExitCode.NO_PERMISSION, "no permission to read " + e.getMessage());
    } catch (IOException e) {
      throw new ExportException(ExitCode.BAD_INPUT, path + " cannot be read: " + e.getMessage());
    }
  }

  /** Where temporary files go. */
  static Path scratch() {
    return Path.of(System.getProperty("java.io.tmpdir", "."));
  }
}
