package dev.corpora.term;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.terms.GoldList;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Location;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.DocumentAnalyser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document to learn from, as the benchmark {@code training} writes it: a folder {@code
 * <language>-<title>} with its text and the terms that its own index or glossary names.
 */
record TrainingFolder(Path folder) {

  private static final String BLOCKS = "blocks.tsv";
  private static final String TERMS = "terms.txt";
  private static final int COLUMNS = 4;

  /**
   * The documents of a language, by title.
   *
   * @throws UnusableInputException where {@code folder} is none or has no document of the language
   */
  static List<TrainingFolder> findIn(Path folder, String language)
      throws IOException, UnusableInputException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableInputException(folder + " is no folder of training documents");
    }
    List<TrainingFolder> documents;
    try (Stream<Path> found = Files.list(folder)) {
      documents =
          found
              .filter(path -> path.getFileName().toString().startsWith(language + "-"))
              .filter(path -> Files.exists(path.resolve(BLOCKS)))
              .filter(path -> Files.exists(path.resolve(TERMS)))
              .sorted()
              .map(TrainingFolder::new)
              .toList();
    }
    if (documents.isEmpty()) {
      throw new UnusableInputException(
          folder + " has no training documents of the language '" + language + "'");
    }
    return documents;
  }

  /** Language and title. */
  String name() {
    return folder.getFileName().toString();
  }

  /** The name without the language. */
  String title() {
    return name().substring(name().indexOf('-') + 1);
  }

  /** The terms that its index or glossary names, as {@link GoldList} compares them. */
  Set<String> terms() throws IOException {
    return Files.readAllLines(folder.resolve(TERMS)).stream()
        .map(GoldList::normalised)
        .filter(term -> !term.isEmpty())
        .collect(Collectors.toSet());
  }

  /**
   * Its text as the stage EXTRACT gets it.
   *
   * @throws UnusableInputException where a row of the text makes no sense, or the analyser does not
   *     know the language
   */
  AnalysedDocument analysed(DocumentAnalyser analyser) throws IOException, UnusableInputException {
    CleanDocument document =
        new CleanDocument(
            new DocumentDescription(DocumentFormat.EPUB, null, null, null),
            blocks(),
            List.of(),
            Optional.empty());
    AnalysisResult result = analyser.analyse(document, Checkpoint.NONE);
    if (result instanceof AnalysisResult.Unsupported unsupported) {
      throw new UnusableInputException(name() + ": " + unsupported.problem().message());
    }
    return ((AnalysisResult.Analysed) result).document();
  }

  private List<Block> blocks() throws IOException, UnusableInputException {
    List<Block> blocks = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve(BLOCKS))) {
      String[] columns = row.split("\t", COLUMNS);
      if (columns.length != COLUMNS || columns[3].isBlank()) {
        throw new UnusableInputException(
            name() + ": a row is a kind, a page, a chapter and text, not '" + row + "'");
      }
      String chapter = columns[2];
      blocks.add(
          new Block(
              BlockKind.valueOf(columns[0]),
              columns[3].strip(),
              new Location(null, chapter.isEmpty() ? null : chapter)));
    }
    return blocks;
  }
}
