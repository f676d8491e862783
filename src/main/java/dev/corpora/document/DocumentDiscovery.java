package dev.corpora.document;

import dev.corpora.model.DocumentFormat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the documents in folders, and takes single ones as they are named.
 *
 * <p>A document is a file whose extension is that of a format, in any letter case. Names that begin
 * with a dot are left out, and so is the output folder where it lies inside an input. Symbolic
 * links are followed; a document or folder that can be reached in several ways is found once, under
 * its own name rather than a link's. Safe for use by several threads.
 */
public final class DocumentDiscovery {

  private final boolean recursive;

  /**
   * A search.
   *
   * @param recursive whether sub-folders are searched
   */
  public DocumentDiscovery(boolean recursive) {
    this.recursive = recursive;
  }

  /**
   * Finds all documents of the inputs.
   *
   * @param inputs folders and documents
   * @param output the folder that outputs go to; it need not exist
   * @throws InputException where an input is missing, is no document, or may not be read; what
   *     cannot be read further down is part of the result
   */
  public DiscoveryResult discover(List<Path> inputs, Optional<Path> output) throws InputException {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("no input");
    }
    Set<Path> folders = new LinkedHashSet<>();
    Set<Path> files = new LinkedHashSet<>();
    for (Path input : inputs) {
      Path absolute = input.toAbsolutePath().normalize();
      if (isFolder(input)) {
        folders.add(absolute);
      } else {
        files.add(absolute);
      }
    }
    Path base = base(inputs);
    FolderWalk walk = new FolderWalk(base, recursive, excluded(output, folders));
    for (Path file : files) {
      walk.document(file);
    }
    for (Path folder : folders) {
      try {
        walk.folder(folder);
      } catch (IOException e) {
        throw InputException.forbidden(folder);
      }
    }
    walk.links();
    return walk.result();
  }

  /**
   * Where outputs go unless said otherwise: the input folder, or the one folder that holds all
   * single documents.
   *
   * @return empty where the inputs share no such folder, so that one must be named
   */
  public static Optional<Path> defaultOutput(List<Path> inputs) {
    Set<Path> homes = homes(inputs);
    return homes.size() == 1 ? Optional.of(homes.iterator().next()) : Optional.empty();
  }

  /**
   * Looks at an input before the search.
   *
   * @throws InputException where the search would refuse it
   */
  public static void check(Path input) throws InputException {
    isFolder(input);
  }

  private static boolean isFolder(Path input) throws InputException {
    if (Files.isDirectory(input)) {
      if (!Files.isReadable(input)) {
        throw InputException.forbidden(input);
      }
      return true;
    }
    if (!Files.exists(input)) {
      throw isForbidden(input) ? InputException.forbidden(input) : InputException.missing(input);
    }
    Path name = input.getFileName();
    if (!Files.isRegularFile(input)
        || name == null
        || DocumentFormat.ofFileName(name.toString()).isEmpty()) {
      throw InputException.notADocument(input);
    }
    if (!Files.isReadable(input)) {
      throw InputException.forbidden(input);
    }
    return false;
  }

  private static boolean isForbidden(Path input) {
    try {
      Files.readAttributes(input, BasicFileAttributes.class);
      return false;
    } catch (AccessDeniedException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The folder that documents' paths start from: the nearest one that holds all inputs.
   *
   * @param inputs at least one
   */
  public static Path base(List<Path> inputs) {
    Set<Path> homes = homes(inputs);
    Path base = homes.iterator().next();
    for (Path home : homes) {
      while (!home.startsWith(base)) {
        base = parent(base);
      }
    }
    return base;
  }

  /** The input folders, and those that single documents are in. */
  private static Set<Path> homes(List<Path> inputs) {
    Set<Path> homes = new LinkedHashSet<>();
    for (Path input : inputs) {
      Path absolute = input.toAbsolutePath().normalize();
      homes.add(Files.isDirectory(absolute) ? absolute : parent(absolute));
    }
    return homes;
  }

  /** The folder itself, where it is a root. */
  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static Optional<Path> excluded(Optional<Path> output, Set<Path> inputs) {
    Optional<Path> real = output.flatMap(DocumentDiscovery::real);
    boolean isInput = inputs.stream().anyMatch(input -> real(input).equals(real));
    return isInput ? Optional.empty() : real;
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
