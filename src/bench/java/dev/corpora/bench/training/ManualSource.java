package dev.corpora.bench.training;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code packages.tsv}: a manual, where it is and where in it the headwords stand.
 *
 * @param language ISO 639-1 code
 * @param name unique within the language
 * @param debianPackage the Debian package that holds the manual
 * @param domain what the manual is about, in a word
 * @param licence the manual's licence, as its copyright file names it
 * @param kind how the manual is written
 * @param pages glob patterns of its files, relative to the package's root; one that begins with {@code !} leaves out
 * @param headwords what marks a headword; its meaning is the reader's
 */
record ManualSource(
    String language,
    String name,
    String debianPackage,
    String domain,
    String licence,
    ManualKind kind,
    List<String> pages,
    String headwords) {

  static ManualSource parse(String row) {
    String[] f = row.split("\t", -1);
    if (f.length != 8) {
      throw new IllegalArgumentException("a row has 8 columns, this one " + f.length + ": " + row);
    }
    return new ManualSource(
        f[0], f[1], f[2], f[3], f[4], ManualKind.of(f[5]), List.of(f[6].trim().split(" +")), f[7]);
  }

  /** The manual's files under {@code root} in the order of their paths, digits compared as numbers. */
  List<Path> files(Path root) throws IOException {
    List<PathMatcher> wanted = new ArrayList<>();
    List<PathMatcher> left = new ArrayList<>();
    for (String page : pages) {
      boolean out = page.startsWith("!");
      PathMatcher m =
          FileSystems.getDefault().getPathMatcher("glob:" + (out ? page.substring(1) : page));
      (out ? left : wanted).add(m);
    }
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> found =
          tree.filter(Files::isRegularFile)
              .filter(
                  p -> {
                    Path r = root.relativize(p);
                    return wanted.stream().anyMatch(m -> m.matches(r))
                        && left.stream().noneMatch(m -> m.matches(r));
                  })
              .sorted(Comparator.comparing(p -> natural(p.toString())))
              .toList();
      if (found.isEmpty()) {
        throw new IOException(language + "-" + name + ": no file of " + root + " matches " + pages);
      }
      return found;
    }
  }

  private static String natural(String path) {
    StringBuilder key = new StringBuilder();
    for (String part : path.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)")) {
      key.append(
          Character.isDigit(part.charAt(0)) && part.length() < 9
              ? "0".repeat(9 - part.length()) + part
              : part);
    }
    return key.toString();
  }
}
