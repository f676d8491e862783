package dev.corpora.bench.terms;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.document.epub.EpubDocumentParser;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentFormat;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.nlp.LanguagePackException;
import dev.corpora.nlp.LanguagePacks;
import dev.corpora.text.StandardCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A corpus as the stage EXTRACT gets it, for programs that extract from it over and over.
 *
 * @param evaluation what the annotators found
 */
public record AnalysedCorpus(String name, AnalysedDocument document, TermEvaluation evaluation) {

  /**
   * Analyses each corpus of a folder as one EPUB document, by the program's own stages with default
   * settings.
   *
   * @param acter laid out as {@code <language>/<domain>}
   * @param scratch a folder for the documents
   * @throws UnusableInputException where there are no corpora, or one cannot be analysed
   */
  public static List<AnalysedCorpus> allOf(Path acter, Path scratch)
      throws IOException, UnusableInputException {
    LanguagePacks languages = languages();
    List<AnalysedCorpus> analysed = new ArrayList<>();
    for (ActerCorpus corpus : ActerCorpus.findIn(acter)) {
      CorpusForm.EPUB.write(corpus, scratch);
      Path epub = scratch.resolve(corpus.name() + ".epub");
      CleanDocument clean =
          new StandardCleaner()
              .clean(
                  ParsedFile.parse(epub, DocumentFormat.EPUB, new EpubDocumentParser()),
                  Checkpoint.NONE);
      AnalysisResult result = languages.newAnalyser().analyse(clean, Checkpoint.NONE);
      if (result instanceof AnalysisResult.Unsupported unsupported) {
        throw new UnusableInputException(corpus.name() + ": " + unsupported.problem().message());
      }
      analysed.add(
          new AnalysedCorpus(
              corpus.name(), ((AnalysisResult.Analysed) result).document(), corpus.evaluation()));
    }
    return analysed;
  }

  private static LanguagePacks languages() throws UnusableInputException {
    try {
      return LanguagePacks.open(LanguageOptions.DEFAULTS);
    } catch (LanguagePackException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
  }
}
