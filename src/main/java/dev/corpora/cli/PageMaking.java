package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.batch.Generator;
import dev.corpora.export.page.PageSource;
import dev.corpora.export.page.ReportPage;
import dev.corpora.storage.AtomicFile;
import dev.corpora.vocabulary.DamagedVocabularyException;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the page of an output folder. */
final class PageMaking {

  private final Environment environment;

  PageMaking(Environment environment) {
    this.environment = environment;
  }

  /**
   * Makes it.
   *
   * @param manifest empty for that of the folder
   * @param problems takes a sentence for each vocabulary that is left out
   * @return OK, or TEMPORARY_FAILURE where a vocabulary is left out
   * @throws BatchException where the folder cannot be read, holds nothing to show, or the page
   *     cannot be written
   */
  ExitCode make(Path folder, Optional<Path> manifest, Path page, Consumer<String> problems)
      throws BatchException, ConfigException {
    Instant madeAt = SourceDate.of(environment).orElse(environment.clock().instant());
    OutputFolder.check(folder);
    FolderContent content = FolderContent.of(folder, manifest);
    if (content.isEmpty()) {
      throw new BatchException(
          Reason.NO_DOCUMENTS,
          "there is no vocabulary in " + folder + "; name the output folder of a run");
    }
    ReportPage report =
        new ReportPage(
            new PageSource(
                title(folder),
                madeAt,
                Generator.version(),
                content.runs(),
                content.documents(),
                FolderReview.of(folder)));
    boolean whole = addAll(content.vocabularies(), report, problems);
    write(report, page);
    return whole ? ExitCode.OK : ExitCode.TEMPORARY_FAILURE;
  }

  private static boolean addAll(
      List<Path> vocabularies, ReportPage report, Consumer<String> problems) throws BatchException {
    VocabularyReader reader = new VocabularyReader();
    boolean whole = true;
    for (Path file : vocabularies) {
      try {
        reader.readUnlessMaster(file).ifPresent(report::add);
      } catch (DamagedVocabularyException e) {
        problems.accept("left out: " + e.getMessage());
        whole = false;
      } catch (IOException e) {
        throw OutputFolder.unreadable(file, e);
      }
    }
    return whole;
  }

  private static void write(ReportPage report, Path page) throws BatchException {
    try {
      AtomicFile.replace(page, report::writeTo);
    } catch (IOException e) {
      throw new BatchException(Reason.OUTPUT_NOT_WRITABLE, String.valueOf(e.getMessage()));
    }
  }

  private static String title(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }
}
