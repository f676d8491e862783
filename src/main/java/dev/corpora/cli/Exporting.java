package dev.corpora.cli;

import dev.corpora.export.Export;
import dev.corpora.export.ExportFormat;
import dev.corpora.storage.AtomicFile;
import dev.corpora.vocabulary.DamagedVocabularyException;
import dev.corpora.vocabulary.VocabularyInput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** One export: from what a command line names to a file or standard output. */
final class Exporting {

  private static final String SUFFIX = ".vocab.json";

  private final ExportFormatOptions options;

  Exporting(ExportFormatOptions options) {
    this.options = options;
  }

  /**
   * Exports. A file is written whole or not at all.
   *
   * @param output empty for standard output
   * @param problems takes a sentence for each damaged vocabulary of a folder
   */
  ExitCode run(Path input, ExportFormat format, Optional<Path> output, Consumer<String> problems)
      throws ExportException {
    try (VocabularyInput entries = OpenedInput.open(input, problems)) {
      if (output.isPresent()) {
        AtomicFile.replace(output.get(), out -> write(entries, format, title(input), out));
      } else {
        // Not the program's own writer, which has the terminal's character set.
        write(entries, format, title(input), new FileOutputStream(FileDescriptor.out));
      }
      return entries.damaged().isEmpty() ? ExitCode.OK : ExitCode.TEMPORARY_FAILURE;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The entries are read while the output is written, so that either may be the cause. */
  private static ExportException failure(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DamagedVocabularyException) {
        return new ExportException(ExitCode.DATA_ERROR, String.valueOf(cause.getMessage()));
      }
    }
    return new ExportException(ExitCode.CANNOT_CREATE, "cannot export: " + e.getMessage());
  }

  private void write(VocabularyInput entries, ExportFormat format, String title, OutputStream out)
      throws IOException {
    Export.write(entries, format, options.titled(title), out, OpenedInput.scratch());
    out.flush();
  }

  /** The name of the input, without what all vocabularies' names end with. */
  private static String title(Path input) {
    String name = String.valueOf(input.toAbsolutePath().normalize().getFileName());
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
