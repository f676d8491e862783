package dev.corpora.spark;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DiscoveryResult;
import dev.corpora.model.DocumentFormat;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;

/**
 * Finds the documents in folders of a file system that Hadoop reaches, by the rules of a local run:
 * by their extensions, hidden names left out, in a stable order.
 */
final class InputListing {

  private final Configuration configuration;
  private final boolean recursive;
  private final Optional<Path> excluded;
  private final Map<String, FileStatus> found = new TreeMap<>();

  /**
   * A listing.
   *
   * @param excluded a folder that is left out, unless it is an input itself
   */
  InputListing(Configuration configuration, boolean recursive, Path excluded) {
    this.configuration = configuration;
    this.recursive = recursive;
    this.excluded = Optional.of(excluded);
  }

  /**
   * What was found.
   *
   * @param places where each document is, for Hadoop, by relative path
   */
  record Found(DiscoveryResult documents, Map<String, String> places) {}

  /**
   * Lists the inputs.
   *
   * @throws BatchException where one is missing, is no document, or may not be read
   */
  Found list(List<String> inputs) throws BatchException {
    List<FileStatus> tops = new ArrayList<>();
    for (String input : inputs) {
      tops.add(look(input));
    }
    Path base = base(tops);
    for (FileStatus top : tops) {
      try {
        take(top, base);
      } catch (IOException e) {
        throw refused(top.getPath().toString(), e);
      }
    }
    List<DiscoveredDocument> documents = new ArrayList<>();
    Map<String, String> places = new TreeMap<>();
    found.forEach(
        (path, status) -> {
          documents.add(
              new DiscoveredDocument(
                  java.nio.file.Path.of(path),
                  path,
                  DocumentFormat.ofFileName(path).orElseThrow(),
                  status.getLen(),
                  Instant.ofEpochMilli(status.getModificationTime())));
          places.put(path, status.getPath().toString());
        });
    documents.sort(Comparator.comparing(DiscoveredDocument::relativePath));
    return new Found(new DiscoveryResult(java.nio.file.Path.of("/"), documents, List.of()), places);
  }

  private FileStatus look(String input) throws BatchException {
    FileStatus status;
    try {
      Path path = new Path(input);
      status = files(path).getFileStatus(path);
    } catch (IllegalArgumentException e) {
      throw new BatchException(Reason.BAD_INPUT, input + " is no address of a folder or document");
    } catch (IOException e) {
      throw refused(input, e);
    }
    if (status.isFile() && DocumentFormat.ofFileName(status.getPath().getName()).isEmpty()) {
      throw new BatchException(
          Reason.BAD_INPUT, input + " is neither a folder nor a PDF or EPUB document");
    }
    return status;
  }

  private FileSystem files(Path path) throws IOException {
    return OutputStore.plain(path.getFileSystem(configuration));
  }

  private static BatchException refused(String input, IOException failure) {
    if (failure instanceof FileNotFoundException) {
      return new BatchException(Reason.BAD_INPUT, input + " does not exist");
    }
    return failure instanceof AccessControlException
        ? new BatchException(Reason.INPUT_FORBIDDEN, "no permission to read " + input)
        : new BatchException(Reason.BAD_INPUT, input + " cannot be read: " + failure.getMessage());
  }

  /** The folder that all inputs are in. */
  private static Path base(List<FileStatus> tops) throws BatchException {
    Path base = home(tops.get(0));
    for (FileStatus top : tops) {
      while (!isIn(home(top), base)) {
        Path parent = base.getParent();
        if (parent == null) {
          throw new BatchException(
              Reason.BAD_INPUT, "the inputs lie in several file systems; run one job for each");
        }
        base = parent;
      }
    }
    return base;
  }

  private static Path home(FileStatus top) {
    Path parent = top.getPath().getParent();
    return top.isDirectory() || parent == null ? top.getPath() : parent;
  }

  private static boolean isIn(Path path, Path folder) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (at.equals(folder)) {
        return true;
      }
    }
    return false;
  }

  private void take(FileStatus top, Path base) throws IOException {
    if (top.isFile()) {
      found.put(relative(base, top.getPath()), top);
      return;
    }
    boolean isOutput = excluded.filter(top.getPath()::equals).isPresent();
    RemoteIterator<LocatedFileStatus> files =
        files(top.getPath()).listFiles(top.getPath(), recursive);
    while (files.hasNext()) {
      FileStatus file = files.next();
      boolean asked =
          DocumentFormat.ofFileName(file.getPath().getName()).isPresent()
              && !isHidden(relative(top.getPath(), file.getPath()))
              && (isOutput || excluded.filter(out -> isIn(file.getPath(), out)).isEmpty());
      if (asked) {
        found.put(relative(base, file.getPath()), file);
      }
    }
  }

  private static boolean isHidden(String relative) {
    return relative.startsWith(".") || relative.contains("/.");
  }

  private static String relative(Path folder, Path file) {
    String all = file.toUri().getPath();
    String above = folder.toUri().getPath();
    return all.substring(above.endsWith("/") ? above.length() : above.length() + 1);
  }
}
