package dev.corpora.bench.terms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The terms that annotators found in a corpus, in the form in which they are compared (TermEval
 * 2020): lower case, typographic apostrophes as {@code '}, no space around hyphens, slashes and
 * apostrophes, single spaces else.
 */
public final class GoldList {

  private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ]");
  private static final Pattern SPACED_MARK = Pattern.compile("\\s*([-/'])\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Set<String> terms;

  private GoldList(Set<String> terms) {
    this.terms = terms;
  }

  /** A list of these terms, in any spelling. */
  public static GoldList of(Collection<String> terms) {
    Set<String> normalised = new HashSet<>();
    for (String term : terms) {
      normalised.add(normalised(term));
    }
    return new GoldList(normalised);
  }

  /** Reads a term of each line, up to its first tab. */
  public static GoldList read(Path file) throws IOException {
    return of(
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(line -> line.split("\t", 2)[0])
            .filter(term -> !term.isBlank())
            .toList());
  }

  /** A term as it is compared. */
  public static String normalised(String term) {
    String plain = APOSTROPHE.matcher(term.toLowerCase(Locale.ROOT)).replaceAll("'");
    String closed = SPACED_MARK.matcher(plain).replaceAll("$1");
    return SPACE.matcher(closed).replaceAll(" ").strip();
  }

  /** Whether a normalised term is in the list. */
  boolean contains(String normalised) {
    return terms.contains(normalised);
  }

  /** How many different terms there are. */
  public int size() {
    return terms.size();
  }
}
