package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.export.page.PageDocument;
import dev.corpora.export.page.PageRun;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.Holder;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestFiles;
import dev.corpora.manifest.RecordedRun;
import dev.corpora.manifest.RunLock;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecords;
import dev.corpora.manifest.RunState;
import dev.corpora.vocabulary.VocabularyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an output folder holds, as the page tells of it.
 *
 * @param runs the newest first
 * @param documents those that the manifest knows, by path
 * @param vocabularies the files, by path
 */
record FolderContent(List<PageRun> runs, List<PageDocument> documents, List<Path> vocabularies) {

  /** So many runs are read to learn how long documents took, whenever that was. */
  private static final int RUNS_WITH_TIMES = 10;

  /** Nothing to show. */
  boolean isEmpty() {
    return vocabularies.isEmpty() && documents.isEmpty();
  }

  /**
   * Reads a folder.
   *
   * @param manifest empty for that of the folder
   * @throws BatchException where it cannot be read
   */
  static FolderContent of(Path folder, Optional<Path> manifest) throws BatchException {
    try {
      RunRecords records = new RunRecords(folder);
      List<RunRecord> runs = records.newestFirst();
      List<Holder> holders = RunLock.holdersOf(folder);
      Map<String, SortedMap<String, Duration>> times = new HashMap<>();
      for (RunRecord run : runs.subList(0, Math.min(RUNS_WITH_TIMES, runs.size()))) {
        records.find(run.id()).ifPresent(found -> addTimes(found, times));
      }
      return new FolderContent(
          runs.stream().map(run -> page(run, run.state(holders))).toList(),
          documents(
              manifest.map(ManifestFiles::new).orElseGet(() -> ManifestFiles.in(folder)).peek(),
              times),
          List.copyOf(VocabularyFolder.files(folder).values()));
    } catch (IOException e) {
      throw OutputFolder.unreadable(folder, e);
    }
  }

  /** Newer runs come first, and what they say stays. */
  private static void addTimes(RecordedRun run, Map<String, SortedMap<String, Duration>> times) {
    run.documents()
        .forEach(
            (path, document) -> {
              if (!document.stageTimes().isEmpty()) {
                times.putIfAbsent(path, document.stageTimes());
              }
            });
  }

  private static PageRun page(RunRecord run, RunState state) {
    RunRecord.@Nullable RunExit exit = run.exit();
    return new PageRun(
        run.id(),
        state.id(),
        run.startedAt(),
        run.endedAt(),
        exit == null ? null : exit.code(),
        exit == null ? "" : exit.reason(),
        run.counts());
  }

  private static List<PageDocument> documents(
      Manifest manifest, Map<String, SortedMap<String, Duration>> times) {
    List<PageDocument> documents = new ArrayList<>();
    manifest
        .documents()
        .forEach(
            (path, document) ->
                documents.add(page(path, document, times.getOrDefault(path, new TreeMap<>()))));
    return documents;
  }

  private static PageDocument page(
      String path, DocumentRecord document, SortedMap<String, Duration> stages) {
    return new PageDocument(
        path,
        document.status().id(),
        document.size(),
        document.attempts(),
        document.completedAt() == null ? null : document.duration(),
        stages,
        document.problem(),
        document.warnings());
  }
}
