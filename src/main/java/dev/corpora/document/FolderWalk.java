package dev.corpora.document;

import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * One search through folders. What can be reached without a symbolic link is visited first, the
 * links afterwards in a stable order: so a document goes by its own name where it has one, a folder
 * is visited once however many links lead to it, and no loop is endless.
 */
final class FolderWalk {

  private static final String UNREADABLE_NAME =
      "has a name that is no text in this system's encoding, here shown with % and two hexadecimal"
          + " digits for each such byte; rename it, or set LC_ALL to the locale in which it was named";

  private final Path base;
  private final boolean recursive;
  private final Optional<Path> excluded;
  private final Set<Path> visited = new HashSet<>();
  private final Queue<Path> links = new PriorityQueue<>(Comparator.comparing(this::relative));
  private final List<DiscoveredDocument> documents = new ArrayList<>();
  private final List<UnreadablePath> unreadable = new ArrayList<>();

  FolderWalk(Path base, boolean recursive, Optional<Path> excluded) {
    this.base = base;
    this.recursive = recursive;
    this.excluded = excluded;
  }

  /** Takes a document that was named, hidden or not. */
  void document(Path file) {
    try {
      add(file);
    } catch (IOException e) {
      report(file, e);
    }
  }

  /**
   * Visits a folder and, where that is wanted, those below it.
   *
   * @throws IOException where the folder itself cannot be read
   */
  void folder(Path folder) throws IOException {
    Deque<Path> waiting = new ArrayDeque<>();
    waiting.addAll(visit(folder));
    while (!waiting.isEmpty()) {
      Path next = waiting.pop();
      try {
        waiting.addAll(visit(next));
      } catch (IOException e) {
        report(next, e);
      }
    }
  }

  /** Follows the links that were met; those behind them as well. */
  void links() {
    for (Path link = links.poll(); link != null; link = links.poll()) {
      try {
        follow(link);
      } catch (IOException e) {
        report(link, e);
      }
    }
  }

  DiscoveryResult result() {
    documents.sort(Comparator.comparing(DiscoveredDocument::relativePath));
    unreadable.sort(Comparator.comparing(UnreadablePath::relativePath));
    return new DiscoveryResult(base, documents, unreadable);
  }

  /** Takes a folder's documents and returns its sub-folders. */
  private List<Path> visit(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (excluded.filter(real::equals).isPresent() || !visited.add(real)) {
      return List.of();
    }
    List<Path> folders = new ArrayList<>();
    for (Path entry : entries(folder)) {
      if (!hasReadableName(entry)) {
        if (Files.isDirectory(entry) ? recursive : isNamedLikeDocument(entry)) {
          report(entry, FailureKind.UNREADABLE, UNREADABLE_NAME);
        }
      } else if (Files.isSymbolicLink(entry)) {
        links.add(entry);
      } else if (Files.isDirectory(entry)) {
        folders.add(entry);
      } else if (isNamedLikeDocument(entry)) {
        document(entry);
      } else if (recursive) {
        reportUnseen(entry);
      }
    }
    return recursive ? folders : List.of();
  }

  /** What the system does not let one look at, as where its path is too long, may be a folder. */
  private void reportUnseen(Path entry) {
    try {
      Files.readAttributes(entry, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      // Removed during the search, and no document by its name.
      return;
    } catch (IOException e) {
      report(entry, e);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!fileName(entry).startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(FolderWalk::fileName));
    return entries;
  }

  private void follow(Path link) throws IOException {
    if (Files.isDirectory(link)) {
      if (recursive && !leadsUp(link)) {
        folder(link);
      }
    } else if (isNamedLikeDocument(link)) {
      add(link);
    }
  }

  /** Whether a link leads to a folder that it lies in itself: the loop that is never meant. */
  private static boolean leadsUp(Path link) throws IOException {
    Path home = link.getParent();
    return home != null && home.toRealPath().startsWith(link.toRealPath());
  }

  private void add(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      report(
          file,
          FailureKind.UNREADABLE,
          "is named like a document but is a pipe, a device or the like; leave it out");
      return;
    }
    Optional<DocumentFormat> format = DocumentFormat.ofFileName(fileName(file));
    if (format.isPresent() && visited.add(file.toRealPath())) {
      documents.add(
          new DiscoveredDocument(
              file,
              relative(file),
              format.get(),
              attributes.size(),
              attributes.lastModifiedTime().toInstant()));
    }
  }

  private void report(Path path, IOException error) {
    if (error instanceof AccessDeniedException) {
      report(
          path,
          FailureKind.NO_PERMISSION,
          "cannot be read; give yourself permission to read it, or leave it out");
    } else if (error instanceof NoSuchFileException) {
      report(
          path,
          FailureKind.UNREADABLE,
          "cannot be found; it is a link to nothing, or was removed during the search");
    } else {
      report(path, FailureKind.UNREADABLE, "cannot be read: " + reason(error));
    }
  }

  private void report(Path path, FailureKind kind, String message) {
    String name = hasReadableName(path) ? relative(path) : escaped(path);
    unreadable.add(new UnreadablePath(name, new Problem(kind, message)));
  }

  /** A name whose bytes are no text, with these bytes as in a URI: two such names stay two. */
  private String escaped(Path path) {
    String name = path.toUri().getRawPath().replaceAll("/$", "");
    Path folder = path.getParent();
    String home = folder == null ? "" : relative(folder);
    return (home.isEmpty() ? "" : home + "/") + name.substring(name.lastIndexOf('/') + 1);
  }

  private static String reason(IOException error) {
    if (error instanceof FileSystemException named && named.getReason() != null) {
      return named.getReason();
    }
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }

  /** Whether a name survives as text; else it could be neither recorded nor named an output. */
  private static boolean hasReadableName(Path entry) {
    try {
      return entry.getFileSystem().getPath(entry.toString()).equals(entry);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isNamedLikeDocument(Path entry) {
    return DocumentFormat.ofFileName(fileName(entry)).isPresent();
  }

  private String relative(Path path) {
    String separator = path.getFileSystem().getSeparator();
    return base.relativize(path).toString().replace(separator, "/");
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
