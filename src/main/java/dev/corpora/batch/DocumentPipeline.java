package dev.corpora.batch;

import dev.corpora.classify.LocalClassifier;
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
    // What a step made is let go with the next one's end. A variable would hold on to it for as
    // long as this method runs; pages, blocks and tokens are most of what a document takes.
    SourceReader.Reading<Extraction> reading =
        SourceReader.read(document, parserOf(document), checkpoint)
            .map(found -> clean(found, checkpoint))
            .map(text -> analyse(text, checkpoint, stageListener))
            .map(analysis -> extract(analysis, checkpoint));
    if (reading instanceof SourceReader.Reading.NotRead<Extraction> notRead) {
      return notRead.outcome();
    }
    SourceReader.Reading.Read<Extraction> source = (SourceReader.Reading.Read<Extraction>) reading;
    Extraction extraction = source.document();

    stageListener.accept(Stage.CLASSIFY);
    List<VocabularyEntry> entries = classify(document, extraction, checkpoint);

    stageListener.accept(Stage.WRITE);
    return write(
        new Vocabulary(metadata(document, source.hash(), extraction.about(), entries), entries),
        target);
  }

  private DocumentParser parserOf(DiscoveredDocument document) {
    DocumentParser parser = stages.parsers().get(document.format());
    if (parser == null) {
      throw new IllegalStateException("no parser for " + document.format());
    }
    return parser;
  }

  /**
   * A document's text.
   *
   * @param cut that there is more of it
   */
  private record Text(CleanDocument document, Optional<Problem> cut) {}

  private Text clean(ParsedDocument found, Checkpoint checkpoint) {
    CleanDocument clean = stages.cleaner().clean(found, checkpoint);
    checkpoint.check();
    return new Text(clean, found.shortfall());
  }

  /** What a vocabulary says of its document as a whole. */
  private record About(
      DocumentDescription description,
      List<DocumentWarning> warnings,
      @Nullable String language,
      int tokenCount,
      Optional<Problem> shortfall) {}

  /** What is known of a document, with its analysis where its language is known. */
  private record Analysis(About about, @Nullable AnalysedDocument document) {}

  private Analysis analyse(Text text, Checkpoint checkpoint, Consumer<Stage> stageListener) {
    stageListener.accept(Stage.EXTRACT);
    CleanDocument clean = text.document();
    // Where nothing worse is said of the document, that it was cut.
    Optional<Problem> shortfall = clean.shortfall().or(text::cut);
    boolean nothingToRead = clean.blocks().stream().noneMatch(block -> block.kind().isLanguage());
    if (nothingToRead) {
      return new Analysis(about(clean, null, 0, shortfall), null);
    }
    AnalysisResult result = analyser.analyse(clean, checkpoint);
    if (result instanceof AnalysisResult.Unsupported unsupported) {
      Problem problem = clean.shortfall().orElse(unsupported.problem());
      return new Analysis(about(clean, unsupported.language(), 0, Optional.of(problem)), null);
    }
    AnalysedDocument analysed = ((AnalysisResult.Analysed) result).document();
    return new Analysis(
        about(clean, analysed.language(), analysed.tokenCount(), shortfall), analysed);
  }

  private static About about(
      CleanDocument clean, @Nullable String language, int tokenCount, Optional<Problem> shortfall) {
    return new About(clean.description(), clean.warnings(), language, tokenCount, shortfall);
  }

  /** A document's terms. */
  private record Extraction(About about, List<Term> terms) {}

  private Extraction extract(Analysis analysis, Checkpoint checkpoint) {
    AnalysedDocument document = analysis.document();
    return new Extraction(
        analysis.about(),
        document == null ? List.of() : stages.extractor().extract(document, checkpoint));
  }

  private List<VocabularyEntry> classify(
      DiscoveredDocument document, Extraction extraction, Checkpoint checkpoint) {
    List<Term> terms = extraction.terms();
    String language = extraction.about().language();
    List<Classification> classifications =
        language == null ? List.of() : stages.classifier().classify(terms, language, checkpoint);
    List<VocabularyEntry> entries =
        assembler.assemble(OutputNames.stem(document.relativePath()), terms, classifications);
    checkpoint.check();
    return entries;
  }

  private VocabularyMetadata metadata(
      DiscoveredDocument document, String sourceHash, About about, List<VocabularyEntry> entries) {
    DocumentDescription description = about.description();
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
        about.language(),
        description.pageCount(),
        about.tokenCount(),
        clock.instant(),
        Generator.version(),
        stages.fingerprint(),
        LocalClassifier.NAME,
        stages.scheme(),
        about.shortfall(),
        about.warnings().stream().map(DocumentWarning::message).toList(),
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
