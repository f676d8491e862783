package dev.corpora.bench.training;

import dev.corpora.bench.UnusableInputException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of the table of manuals: where one is, and where in it its headwords stand.
 *
 * @param language ISO 639-1 code
 * @param title one word, unique within the language
 * @param debianPackage the Debian package that holds it
 * @param domain what it is about, in a word
 * @param licence of the manual, as the package's copyright file has it
 * @param pages glob patterns of its files, relative to the package's root; one that begins with
 *     {@code !} leaves files out
 * @param headwords what marks a headword, in terms of the kind's reader
 */
record ManualSource(
    String language,
    String title,
    String debianPackage,
    String domain,
    String licence,
    ManualKind kind,
    List<String> pages,
    String headwords) {

  private static final int COLUMNS = 8;
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern NUMBER_EDGE = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
  private static final int LONGEST_NUMBER = 9;

  /** Reads a table: a row to a line, columns parted by tabulators, comments after {@code #}. */
  static List<ManualSource> table(Path file) throws IOException, UnusableInputException {
    List<ManualSource> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(line));
      }
    }
    return List.copyOf(rows);
  }

  private static ManualSource row(String line) throws UnusableInputException {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new UnusableInputException(
          "a row has " + COLUMNS + " columns, this one " + columns.length + ": " + line);
    }
    ManualKind kind;
    try {
      kind = ManualKind.valueOf(columns[5].toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException("there is no kind of manual '" + columns[5] + "': " + line);
    }
    return new ManualSource(
        columns[0],
        columns[1],
        columns[2],
        columns[3],
        columns[4],
        kind,
        List.of(SPACES.split(columns[6].strip())),
        columns[7].strip());
  }

  /** Language and title. */
  String name() {
    return language + "-" + title;
  }

  /**
   * The manual's files in the order of their paths, digits compared as numbers.
   *
   * @throws IOException if there are none, or {@code folder} cannot be read
   */
  List<Path> files(Path folder) throws IOException {
    List<PathMatcher> wanted = matchers(false);
    List<PathMatcher> unwanted = matchers(true);
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> files =
          tree.filter(Files::isRegularFile)
              .filter(f -> wanted.stream().anyMatch(m -> m.matches(folder.relativize(f))))
              .filter(f -> unwanted.stream().noneMatch(m -> m.matches(folder.relativize(f))))
              .sorted(Comparator.comparing(f -> sortKey(f.toString())))
              .toList();
      if (files.isEmpty()) {
        throw new IOException("no file of " + folder + " matches " + pages);
      }
      return files;
    }
  }

  private List<PathMatcher> matchers(boolean negative) {
    return pages.stream()
        .filter(p -> p.startsWith("!") == negative)
        .map(p -> FileSystems.getDefault().getPathMatcher("glob:" + p.substring(negative ? 1 : 0)))
        .toList();
  }

  private static String sortKey(String path) {
    StringBuilder key = new StringBuilder();
    for (String part : NUMBER_EDGE.split(path, -1)) {
      if (Character.isDigit(part.charAt(0))) {
        key.append("0".repeat(Math.max(0, LONGEST_NUMBER - part.length())));
      }
      key.append(part);
    }
    return key.toString();
  }
}
