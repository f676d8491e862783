package dev.corpora.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the word lists of this package: a line is {@code key: word word …}, a line that starts with
 * {@code #} a remark. A key that stands on several lines gets the words of all of them.
 */
final class WordTable {

  private WordTable() {}

  /** The lists of a resource beside this class, in its order. */
  static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    try (InputStream stream = WordTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int colon = line.indexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
          table
              .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
              .addAll(List.of(line.substring(colon + 2).trim().split(" ", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
    return table;
  }
}
