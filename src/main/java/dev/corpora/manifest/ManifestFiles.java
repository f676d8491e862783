package dev.corpora.manifest;

import dev.corpora.model.Shard;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The manifests of an output folder: that of runs over all documents and, beside it, one for each
 * shard, as runs that share a folder cannot share a file. What they say of a document in different
 * runs, the latest run knows best.
 */
public final class ManifestFiles {

  private final Path whole;
  private final Pattern shards;

  /** The file of runs over all documents, and those beside it. */
  public ManifestFiles(Path whole) {
    this.whole = whole.toAbsolutePath();
    String name = String.valueOf(this.whole.getFileName());
    int dot = Math.max(0, name.lastIndexOf('.'));
    this.shards =
        Pattern.compile(
            Pattern.quote(dot == 0 ? name : name.substring(0, dot))
                + "\\.[0-9]+-of-[0-9]+"
                + Pattern.quote(dot == 0 ? "" : name.substring(dot)));
  }

  /** Those of an output folder, where they have their usual names. */
  public static ManifestFiles in(Path output) {
    return new ManifestFiles(output.resolve(Manifest.FILE_NAME));
  }

  /** The file of a run. */
  public Path of(Optional<Shard> shard) {
    return shard
        .map(part -> whole.resolveSibling(part.in(String.valueOf(whole.getFileName()))))
        .orElse(whole);
  }

  /**
   * What all files say together, without touching any; one that is damaged says nothing.
   *
   * @throws IOException where one cannot be read
   */
  public Manifest peek() throws IOException {
    return with(ManifestStore.peek(whole), whole);
  }

  /**
   * What one file was found to say, together with what the others say.
   *
   * @param known what it says
   * @param itself the file
   * @throws IOException where another cannot be read
   */
  Manifest with(Manifest known, Path itself) throws IOException {
    List<Manifest> all = new ArrayList<>(List.of(known));
    for (Path file : files()) {
      if (!file.equals(itself.toAbsolutePath())) {
        all.add(ManifestStore.peek(file));
      }
    }
    return all.size() == 1 ? known : together(all);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return files;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, this::isOne)) {
      found.forEach(files::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(null);
    return files;
  }

  private boolean isOne(Path file) {
    return file.equals(whole) || shards.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static Manifest together(List<Manifest> all) {
    SortedMap<String, DocumentRecord> documents = new TreeMap<>();
    all.forEach(
        manifest ->
            manifest
                .documents()
                .forEach((path, record) -> documents.merge(path, record, ManifestFiles::later)));
    return new Manifest(
        all.stream()
            .flatMap(manifest -> manifest.batch().stream())
            .max(Comparator.comparing(BatchRecord::startedAt)),
        documents);
  }

  private static DocumentRecord later(DocumentRecord one, DocumentRecord other) {
    return time(other).isAfter(time(one)) ? other : one;
  }

  private static Instant time(DocumentRecord record) {
    @Nullable Instant completed = record.completedAt();
    return completed == null ? Instant.MIN : completed;
  }
}
