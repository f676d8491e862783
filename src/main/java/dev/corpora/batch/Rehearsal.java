package dev.corpora.batch;

import dev.corpora.classify.LocalClassifier;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Location;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyMetadata;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes a few words of its own through the later stages while the first document is still in the
 * earlier ones, so that models, tables and classes are loaded when it gets there. They are needed
 * all the same, once; without it a short document takes a fifth longer where there are processors
 * to spare. English is what most documents are in, and a reference for all others.
 */
final class Rehearsal {

  private static final String TEXT =
      "The package manager (PM) installs packages from the archive of Debian. A package is a file"
          + " that contains a program. Package managers, which Ada Lovelace didn't know, are"
          + " well-known tools.";

  private final Stages stages;

  Rehearsal(Stages stages) {
    this.stages = stages;
  }

  /** Starts it in a thread of its own, which keeps no process from its end. */
  void begin() {
    Thread thread = new Thread(this::perform, "corpora-rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whatever is wrong with the stages, documents will show. */
  private void perform() {
    try {
      AnalysisResult result = stages.analysers().get().analyse(document(), Checkpoint.NONE);
      if (result instanceof AnalysisResult.Analysed analysed) {
        perform(analysed.document());
      }
    } catch (RuntimeException | IOException e) {
      return;
    }
  }

  private void perform(AnalysedDocument document) throws IOException {
    List<Term> terms = stages.extractor().extract(document, Checkpoint.NONE);
    List<Classification> classifications =
        stages.classifier().classify(terms, document.language(), Checkpoint.NONE);
    List<VocabularyEntry> entries =
        new EntryAssembler(stages.blockList(), stages.review())
            .assemble("", document.language(), terms, classifications);
    stages
        .writer()
        .write(
            new Vocabulary(metadata(document, entries.size()), entries),
            OutputStream.nullOutputStream());
  }

  private static CleanDocument document() {
    return new CleanDocument(
        new DocumentDescription(DocumentFormat.PDF, null, "en", 1),
        List.of(new Block(BlockKind.PARAGRAPH, TEXT, Location.UNKNOWN)),
        List.of(),
        Optional.empty());
  }

  private VocabularyMetadata metadata(AnalysedDocument document, int terms) {
    return new VocabularyMetadata(
        "",
        "",
        DocumentFormat.PDF,
        null,
        document.language(),
        1,
        document.tokenCount(),
        Instant.EPOCH,
        Generator.version(),
        stages.fingerprint(),
        LocalClassifier.NAME,
        stages.scheme(),
        Optional.empty(),
        List.of(),
        terms,
        0,
        0);
  }
}
