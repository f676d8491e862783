package dev.corpora.batch;

import dev.corpora.classify.TermClassifier;
import dev.corpora.document.DocumentParser;
import dev.corpora.ip.BlockList;
import dev.corpora.ip.Review;
import dev.corpora.model.DocumentFormat;
import dev.corpora.nlp.DocumentAnalyser;
import dev.corpora.term.TermExtractor;
import dev.corpora.text.DocumentCleaner;
import dev.corpora.vocabulary.VocabularyWriter;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The stages that a batch is made of. All are shared by the workers but for the analysers, which
 * are made one a worker.
 *
 * @param scheme the name of the scheme that the classifier classifies by
 * @param settings what the stages' results depend on
 */
record Stages(
    Map<DocumentFormat, DocumentParser> parsers,
    DocumentCleaner cleaner,
    Supplier<DocumentAnalyser> analysers,
    TermExtractor extractor,
    TermClassifier classifier,
    String scheme,
    BlockList blockList,
    Review review,
    VocabularyWriter writer,
    StageSettings settings) {

  Stages {
    parsers = Map.copyOf(parsers);
  }

  /** The setting of a classifier that is somebody else's service. */
  static final String REMOTE = "--classifier";

  /** Whether somebody else's service classifies. */
  boolean isRemote() {
    return settings.settings().stream().anyMatch(setting -> setting.name().equals(REMOTE));
  }

  /** A text that differs wherever the stages would write another vocabulary for a document. */
  String fingerprint() {
    return settings.all();
  }

  /** These stages with what results depend on besides. */
  Stages with(StageSettings.Setting setting) {
    return new Stages(
        parsers,
        cleaner,
        analysers,
        extractor,
        classifier,
        scheme,
        blockList,
        review,
        writer,
        settings.with(setting));
  }

  /** Makes the stages for a configuration. */
  @FunctionalInterface
  interface Factory {
    /**
     * Reads what the configuration names: block list, models, passwords.
     *
     * @throws BatchException where one of them cannot be used
     */
    Stages create(BatchConfig config) throws BatchException;

    /**
     * Begins to load, beside the first documents, what they will need later. Where that fails, they
     * fail in their turn.
     */
    default void warmUp(Stages stages) {}
  }
}
