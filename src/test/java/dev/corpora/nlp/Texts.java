package dev.corpora.nlp;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Location;
import dev.corpora.model.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documents of a few blocks, and their analysis as text that a test can compare. */
final class Texts {

  private static final DocumentAnalyser ENGLISH = forced("en");
  private static final DocumentAnalyser GERMAN = forced("de");
  private static final DocumentAnalyser FRENCH = forced("fr");

  private Texts() {}

  private static DocumentAnalyser forced(String language) {
    try {
      return LanguagePacks.open(new LanguageOptions(Optional.of(language), Optional.empty()))
          .newAnalyser();
    } catch (LanguagePackException e) {
      throw new AssertionError(e);
    }
  }

  static CleanDocument document(String... paragraphs) {
    return document(
        Arrays.stream(paragraphs).map(text -> block(BlockKind.PARAGRAPH, text)).toList());
  }

  static CleanDocument document(List<Block> blocks) {
    return declared(null, blocks);
  }

  static CleanDocument declared(String language, List<Block> blocks) {
    return new CleanDocument(
        new DocumentDescription(DocumentFormat.EPUB, null, language, null),
        blocks,
        List.of(),
        Optional.empty());
  }

  static Block block(BlockKind kind, String text) {
    return new Block(kind, text, Location.UNKNOWN);
  }

  static AnalysedDocument english(CleanDocument document) {
    return analysed(ENGLISH, document);
  }

  static AnalysedDocument german(CleanDocument document) {
    return analysed(GERMAN, document);
  }

  static AnalysedDocument french(CleanDocument document) {
    return analysed(FRENCH, document);
  }

  private static AnalysedDocument analysed(DocumentAnalyser analyser, CleanDocument document) {
    return ((AnalysisResult.Analysed) analyser.analyse(document, Checkpoint.NONE)).document();
  }

  /** The tokens as {@code text/TAG/lemma}, parted by spaces, a sentence a line. */
  static List<String> tagged(AnalysedDocument document) {
    return document.sentences().stream()
        .map(
            sentence ->
                sentence.tokens().stream()
                    .map(token -> token.text() + "/" + token.pos() + "/" + token.lemma())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** The tokens' texts of all sentences. */
  static List<String> words(AnalysedDocument document) {
    return document.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(token -> token.text())
        .toList();
  }

  static List<String> sentences(AnalysedDocument document) {
    return document.sentences().stream().map(Sentence::text).toList();
  }
}
