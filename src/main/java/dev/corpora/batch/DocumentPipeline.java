package dev.corpora.batch;

import dev.corpora.classify.LocalClassifier;
import dev.corpora.classify.TermClassifier;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.OutputNames;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.DocumentAnalyser;
import dev.corpora.term.TermExtractor;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes one document through all stages. One a worker. */
final class DocumentPipeline {

  private final Stages stages;
  private final DocumentAnalyser analyser;
  private final EntryAssembler assembler;
  private final Clock clock;

  /** A pipeline whose vocabularies carry the clock's time. */
  DocumentPipeline(Stages stages, Clock clock) {
    this.stages = stages;
    this.analyser = stages.analysers().get();
    this.assembler = new EntryAssembler(stages.blockList());
    this.clock = clock;
  }

  /**
   * Processes a document once.
   *
   * @param target where its vocabulary goes
   * @param stageListener is told of each stage as it begins
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  Outcome process(
      DiscoveredDocument document,
      Path target,
      Checkpoint checkpoint,
      Consumer<Stage> stageListener) {
    stageListener.accept(Stage.PARSE);
    SourceReader.Reading reading = SourceReader.read(document, parserOf(document), checkpoint);
    if (reading instanceof SourceReader.Reading.NotRead notRead) {
      return notRead.outcome();
    }
    SourceReader.Reading.Read source = (SourceReader.Reading.Read) reading;
    ParsedDocument found = source.document();
    CleanDocument clean = stages.cleaner().clean(found, checkpoint);
    checkpoint.check();

    stageListener.accept(Stage.EXTRACT);
    Analysis analysis = analyse(clean, checkpoint).orCut(found.shortfall());
    List<Term> terms = analysis.terms(stages.extractor(), checkpoint);

    stageListener.accept(Stage.CLASSIFY);
    List<Classification> classifications =
        analysis.classifications(stages.classifier(), terms, checkpoint);
    List<VocabularyEntry> entries =
        assembler.assemble(OutputNames.stem(document.relativePath()), terms, classifications);
    checkpoint.check();

    stageListener.accept(Stage.WRITE);
    return write(
        new Vocabulary(metadata(document, source.hash(), clean, analysis, entries), entries),
        target);
  }

  private DocumentParser parserOf(DiscoveredDocument document) {
    DocumentParser parser = stages.parsers().get(document.format());
    if (parser == null) {
      throw new IllegalStateException("no parser for " + document.format());
    }
    return parser;
  }

  /** What is known of a document's language, with its analysis where there is one. */
  private record Analysis(
      @Nullable String language, @Nullable AnalysedDocument document, Optional<Problem> shortfall) {

    List<Term> terms(TermExtractor extractor, Checkpoint checkpoint) {
      return document == null ? List.of() : extractor.extract(document, checkpoint);
    }

    List<Classification> classifications(
        TermClassifier classifier, List<Term> terms, Checkpoint checkpoint) {
      return language == null ? List.of() : classifier.classify(terms, language, checkpoint);
    }

    /** The same; where nothing worse is said of the document, that it was cut. */
    Analysis orCut(Optional<Problem> cut) {
      return new Analysis(language, document, shortfall.or(() -> cut));
    }

    int tokenCount() {
      return document == null ? 0 : document.tokenCount();
    }
  }

  private Analysis analyse(CleanDocument clean, Checkpoint checkpoint) {
    boolean nothingToRead = clean.blocks().stream().noneMatch(block -> block.kind().isLanguage());
    if (nothingToRead) {
      return new Analysis(null, null, clean.shortfall());
    }
    AnalysisResult result = analyser.analyse(clean, checkpoint);
    if (result instanceof AnalysisResult.Unsupported unsupported) {
      Problem problem = clean.shortfall().orElse(unsupported.problem());
      return new Analysis(unsupported.language(), null, Optional.of(problem));
    }
    AnalysedDocument analysed = ((AnalysisResult.Analysed) result).document();
    return new Analysis(analysed.language(), analysed, clean.shortfall());
  }

  private VocabularyMetadata metadata(
      DiscoveredDocument document,
      String sourceHash,
      CleanDocument clean,
      Analysis analysis,
      List<VocabularyEntry> entries) {
    DocumentDescription description = clean.description();
    int flagged = 0;
    int classified = 0;
    for (VocabularyEntry entry : entries) {
      flagged += entry.ipFlag() != null ? 1 : 0;
      classified += entry.classification().confidence() > 0.3 ? 1 : 0;
    }
    return new VocabularyMetadata(
        document.relativePath(),
        sourceHash,
        document.format(),
        description.title(),
        analysis.language,
        description.pageCount(),
        analysis.tokenCount(),
        clock.instant(),
        Generator.version(),
        stages.fingerprint(),
        LocalClassifier.NAME,
        LocalClassifier.SCHEME,
        analysis.shortfall,
        clean.warnings().stream().map(DocumentWarning::message).toList(),
        entries.size(),
        classified,
        flagged);
  }

  private Outcome write(Vocabulary vocabulary, Path target) {
    VocabularyMetadata metadata = vocabulary.metadata();
    String hash;
    try {
      hash = stages.writer().write(vocabulary, target);
    } catch (IOException e) {
      return new Outcome.Failed(
          new Problem(
              FailureKind.OUTPUT_NOT_WRITTEN,
              "the vocabulary " + target + " cannot be written: " + IoFailure.describe(e)));
    }
    int unclassified = 0;
    for (VocabularyEntry entry : vocabulary.entries()) {
      unclassified += entry.classification().category().equals(Classification.UNCLASSIFIED) ? 1 : 0;
    }
    return new Outcome.Written(
        metadata.sourceHash(),
        hash,
        metadata.termCount(),
        metadata.flaggedCount(),
        unclassified,
        metadata.warnings(),
        metadata.shortfall());
  }
}
