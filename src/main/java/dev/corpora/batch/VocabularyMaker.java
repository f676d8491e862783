package dev.corpora.batch;

import dev.corpora.batch.kept.Extraction;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.OutputNames;
import dev.corpora.model.Classification;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The stage WRITE: flags entries and writes a vocabulary. Safe for use by several threads. */
final class VocabularyMaker {

  private final Stages stages;
  private final ClassifyStage classifier;
  private final EntryAssembler assembler;
  private final Clock clock;

  /** Vocabularies carry the clock's time. */
  VocabularyMaker(Stages stages, ClassifyStage classifier, Clock clock) {
    this.stages = stages;
    this.classifier = classifier;
    this.assembler = new EntryAssembler(stages.blockList(), stages.review());
    this.clock = clock;
  }

  /**
   * Writes the vocabulary of a document.
   *
   * @param sourceHash of the document's content
   * @param target where the vocabulary goes
   */
  Outcome write(
      DiscoveredDocument document,
      String sourceHash,
      Extraction extraction,
      ClassifiedTerms classified,
      Path target) {
    List<VocabularyEntry> entries =
        assembler.assemble(
            OutputNames.stem(document.relativePath()),
            Objects.requireNonNullElse(extraction.about().language(), ""),
            extraction.terms(),
            classified.classifications());
    Optional<Problem> shortfall = extraction.about().shortfall().or(() -> leftOver(classified));
    VocabularyMetadata metadata =
        metadata(document, sourceHash, extraction.about(), shortfall, entries);
    return write(new Vocabulary(metadata, entries), classified.use(), target);
  }

  private static Optional<Problem> leftOver(ClassifiedTerms classified) {
    if (classified.isWhole()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            FailureKind.PARTLY_CLASSIFIED,
            classified.left().size()
                + " of "
                + classified.classifications().size()
                + " terms are left to classify: "
                + classified.reason()
                + "; run again to ask for these alone"));
  }

  private VocabularyMetadata metadata(
      DiscoveredDocument document,
      String sourceHash,
      Extraction.About about,
      Optional<Problem> shortfall,
      List<VocabularyEntry> entries) {
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
        classifier.name(),
        classifier.scheme(),
        shortfall,
        about.warnings().stream().map(DocumentWarning::message).toList(),
        entries.size(),
        classified,
        flagged);
  }

  private Outcome write(Vocabulary vocabulary, ModelUse modelUse, Path target) {
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
        metadata.shortfall(),
        modelUse);
  }
}
