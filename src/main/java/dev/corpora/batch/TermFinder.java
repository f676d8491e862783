package dev.corpora.batch;

import dev.corpora.batch.kept.CleanText;
import dev.corpora.batch.kept.Extraction;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.Problem;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.DocumentAnalyser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage EXTRACT: finds the language, the words and the terms of a text. One a worker. */
final class TermFinder {

  private final Stages stages;
  private @Nullable DocumentAnalyser analyser;

  TermFinder(Stages stages) {
    this.stages = stages;
  }

  /** What is known of a document, with its analysis where its language is known. */
  record Analysis(Extraction.About about, @Nullable AnalysedDocument document) {}

  Analysis analyse(CleanText text, Checkpoint checkpoint) {
    CleanDocument clean = text.document();
    // Where nothing worse is said of the document, that it was cut.
    Optional<Problem> shortfall = clean.shortfall().or(text::cut);
    boolean nothingToRead = clean.blocks().stream().noneMatch(block -> block.kind().isLanguage());
    if (nothingToRead) {
      return new Analysis(about(clean, null, 0, shortfall), null);
    }
    AnalysisResult result = analyser().analyse(clean, checkpoint);
    if (result instanceof AnalysisResult.Unsupported unsupported) {
      Problem problem = clean.shortfall().orElse(unsupported.problem());
      return new Analysis(about(clean, unsupported.language(), 0, Optional.of(problem)), null);
    }
    AnalysedDocument analysed = ((AnalysisResult.Analysed) result).document();
    return new Analysis(
        about(clean, analysed.language(), analysed.tokenCount(), shortfall), analysed);
  }

  Extraction extract(Analysis analysis, Checkpoint checkpoint) {
    AnalysedDocument document = analysis.document();
    return new Extraction(
        analysis.about(),
        document == null ? List.of() : stages.extractor().extract(document, checkpoint));
  }

  /** Made with the first document that needs it: where terms are kept, none does. */
  private DocumentAnalyser analyser() {
    DocumentAnalyser made = analyser;
    if (made == null) {
      made = stages.analysers().get();
      analyser = made;
    }
    return made;
  }

  private static Extraction.About about(
      CleanDocument clean, @Nullable String language, int tokenCount, Optional<Problem> shortfall) {
    return new Extraction.About(
        clean.description(), clean.warnings(), language, tokenCount, shortfall);
  }
}
