package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.DocumentAnalyser;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The stages that ship, one by one, with the settings that they have by default. */
public final class WorkingStages {

  private final Stages stages;
  private final DocumentAnalyser analyser;

  private WorkingStages(Stages stages) {
    this.stages = stages;
    this.analyser = stages.analysers().get();
  }

  /** Makes the stages. */
  public static WorkingStages standard() {
    try {
      return new WorkingStages(
          new StandardStages().create(BatchConfig.builder().input(Path.of(".")).build()));
    } catch (BatchException e) {
      throw new IllegalStateException("the defaults can always be used", e);
    }
  }

  /** Finds a document's text; empty where it cannot be read. */
  public Optional<ParsedDocument> parse(DiscoveredDocument document) {
    DocumentParser parser = Objects.requireNonNull(stages.parsers().get(document.format()));
    Step<ParsedDocument> read =
        SourceReader.take(document, Checkpoint.NONE)
            .then(hold -> SourceReader.read(document, hold, parser, Checkpoint.NONE));
    return read instanceof Step.Done<ParsedDocument> done
        ? Optional.of(done.result())
        : Optional.empty();
  }

  /** Cleans a document's text. */
  public CleanDocument clean(ParsedDocument document) {
    return stages.cleaner().clean(document, Checkpoint.NONE);
  }

  /** Analyses a document's language; empty where there is no language pack for it. */
  public Optional<AnalysedDocument> analyse(CleanDocument document) {
    return analyser.analyse(document, Checkpoint.NONE) instanceof AnalysisResult.Analysed analysed
        ? Optional.of(analysed.document())
        : Optional.empty();
  }

  /** Finds a document's terms. */
  public List<Term> extract(AnalysedDocument document) {
    return stages.extractor().extract(document, Checkpoint.NONE);
  }

  /** Classifies terms, and makes entries of them. */
  public List<VocabularyEntry> classify(List<Term> terms, String language) {
    List<Classification> classifications =
        stages.classifier().classify(terms, language, Checkpoint.NONE);
    return new EntryAssembler(stages.blockList(), stages.review())
        .assemble("document", language, terms, classifications);
  }
}
