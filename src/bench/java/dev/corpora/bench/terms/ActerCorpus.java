package dev.corpora.bench.terms;

import dev.corpora.bench.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A corpus of texts of one domain and language, with the terms that annotators found in it: a
 * folder {@code <language>/<domain>} of ACTER (Rigouts Terryn, Hoste and Lefever, <i>In No
 * Uncertain Terms</i>, Language Resources and Evaluation 54(2), 2020).
 *
 * @param language an ISO 639-1 code
 * @param texts paragraphs of each text, by the text's name
 */
record ActerCorpus(
    String language,
    String domain,
    NavigableMap<String, List<String>> texts,
    TermEvaluation evaluation) {

  private static final String TEXT = ".txt";

  /**
   * All corpora of a folder, ordered by language and domain.
   *
   * @throws UnusableInputException where there is none, or one lacks a list of terms
   */
  static List<ActerCorpus> findIn(Path folder) throws IOException, UnusableInputException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableInputException(folder + " is no folder; name one with ACTER's corpora");
    }
    List<ActerCorpus> corpora = new ArrayList<>();
    for (Path language : list(folder)) {
      if (Files.isDirectory(language)) {
        for (Path domain : list(language)) {
          if (Files.isDirectory(domain.resolve("texts"))) {
            corpora.add(read(domain, language.getFileName().toString()));
          }
        }
      }
    }
    if (corpora.isEmpty()) {
      throw new UnusableInputException(
          folder + " has no corpora: there is no <language>/<domain>/texts in it");
    }
    return corpora;
  }

  private static ActerCorpus read(Path folder, String language)
      throws IOException, UnusableInputException {
    NavigableMap<String, List<String>> texts = new TreeMap<>();
    for (Path file : list(folder.resolve("texts"))) {
      String name = file.getFileName().toString();
      if (name.endsWith(TEXT)) {
        texts.put(name.substring(0, name.length() - TEXT.length()), paragraphs(file));
      }
    }
    return new ActerCorpus(
        language,
        folder.getFileName().toString(),
        texts,
        new TermEvaluation(gold(folder, "_terms_nes.tsv"), gold(folder, "_terms.tsv")));
  }

  /** A text's lines that hold something: ACTER sets each paragraph on a line. */
  private static List<String> paragraphs(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8)
        .replace("\uFEFF", "")
        .lines()
        .map(line -> line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static GoldList gold(Path folder, String ending)
      throws IOException, UnusableInputException {
    List<Path> lists =
        list(folder).stream().filter(file -> file.toString().endsWith(ending)).toList();
    if (lists.size() != 1) {
      throw new UnusableInputException(
          folder + " has " + lists.size() + " files *" + ending + " where one is wanted");
    }
    return GoldList.read(lists.get(0));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  /** Its documents' name, without extension. */
  String name() {
    return language + "-" + domain;
  }
}
