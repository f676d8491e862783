package dev.corpora.manifest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The records of an output folder's runs. Reads what is there at the moment. */
public final class RunRecords {

  /** The folder of the records in the output folder. */
  static final String FOLDER = ".corpora/batches";

  private static final String SUFFIX = ".json";

  private final Path output;

  /** The records in an output folder. */
  public RunRecords(Path output) {
    this.output = output;
  }

  static Path file(Path output, String id) {
    return output.resolve(FOLDER).resolve(id + SUFFIX);
  }

  /** Whether a file can only be a record. */
  static boolean isRecord(Path file) {
    return String.valueOf(file.getFileName()).matches(RunRecord.ID_FORM + "\\.json");
  }

  /**
   * The runs without their documents, the newest first.
   *
   * @throws IOException where the folder or a record cannot be read
   */
  public List<RunRecord> newestFirst() throws IOException {
    List<RunRecord> runs = new ArrayList<>();
    for (Path file : files()) {
      head(file).ifPresent(runs::add);
    }
    runs.sort(Comparator.comparing(RunRecord::startedAt).thenComparing(RunRecord::id).reversed());
    return runs;
  }

  /** Empty where others clean up meanwhile, or where it is damaged and tells nothing of any run. */
  private static Optional<RunRecord> head(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Optional.of(RunRecordFile.readHead(in));
    } catch (NoSuchFileException | DamagedManifestException goneOrDamaged) {
      return Optional.empty();
    }
  }

  /**
   * All of a run's record.
   *
   * @return empty where there is none, or it is damaged
   * @throws IOException where it cannot be read
   */
  public Optional<RecordedRun> find(String id) throws IOException {
    if (!id.matches(RunRecord.ID_FORM)) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file(output, id)))) {
      return Optional.of(RunRecordFile.read(in));
    } catch (NoSuchFileException | DamagedManifestException goneOrDamaged) {
      return Optional.empty();
    }
  }

  private List<Path> files() throws IOException {
    Path folder = output.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(RunRecords::isRecord).toList();
    }
  }
}
