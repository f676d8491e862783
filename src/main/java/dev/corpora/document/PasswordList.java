package dev.corpora.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Passwords by glob over documents' relative paths.
 *
 * <p>A password file is UTF-8 text. A line is a glob, a tab, and the password, which may hold tabs
 * and blanks; empty lines and lines that begin with {@code #} are passed over. A glob without a
 * slash is matched with the document's file name, another with its whole relative path, both as
 * {@link java.nio.file.FileSystem#getPathMatcher} defines it. The first match counts.
 *
 * <p>Immutable. Passwords appear neither in {@link #toString} nor in a message.
 */
public final class PasswordList {

  /** A list without passwords. */
  public static final PasswordList EMPTY = new PasswordList(List.of());

  private final List<Entry> entries;

  private PasswordList(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private static final class Entry {
    private final PathMatcher matcher;
    private final boolean nameOnly;
    private final String password;

    Entry(PathMatcher matcher, boolean nameOnly, String password) {
      this.matcher = matcher;
      this.nameOnly = nameOnly;
      this.password = password;
    }

    boolean matches(Path relativePath) {
      return matcher.matches(nameOnly ? relativePath.getFileName() : relativePath);
    }
  }

  /**
   * Reads a password file.
   *
   * @throws PasswordFileException where it cannot be read or a line of it cannot be understood
   */
  public static PasswordList read(Path file) throws PasswordFileException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new PasswordFileException("the password file " + file + " does not exist", e);
    } catch (AccessDeniedException e) {
      throw new PasswordFileException("no permission to read the password file " + file, e);
    } catch (CharacterCodingException e) {
      throw new PasswordFileException("the password file " + file + " is not UTF-8 text", e);
    } catch (IOException e) {
      throw new PasswordFileException("the password file " + file + " cannot be read", e);
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? withoutByteOrderMark(lines.get(i)) : lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(line, file, i + 1));
      }
    }
    return new PasswordList(entries);
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private static Entry entry(String line, Path file, int number) throws PasswordFileException {
    int tab = line.indexOf('\t');
    if (tab < 1) {
      throw new PasswordFileException(
          file
              + ", line "
              + number
              + ": expected a pattern of document names, a tab, and the password");
    }
    String glob = line.substring(0, tab).strip();
    try {
      return new Entry(
          FileSystems.getDefault().getPathMatcher("glob:" + glob),
          glob.indexOf('/') < 0,
          line.substring(tab + 1));
    } catch (PatternSyntaxException e) {
      throw new PasswordFileException(
          file
              + ", line "
              + number
              + ": the text before the tab is not a pattern of document names",
          e);
    }
  }

  /**
   * The password for a document.
   *
   * @param relativePath as {@link DiscoveredDocument#relativePath}
   * @return empty where no pattern matches
   */
  public Optional<String> passwordFor(String relativePath) {
    Path path = Path.of(relativePath);
    return entries.stream().filter(e -> e.matches(path)).map(e -> e.password).findFirst();
  }

  @Override
  public String toString() {
    return "PasswordList[" + entries.size() + " patterns]";
  }
}
