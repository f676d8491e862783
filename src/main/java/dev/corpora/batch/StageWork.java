package dev.corpora.batch;

import dev.corpora.batch.kept.KeptStages;
import dev.corpora.classify.RemoteClassifier;
import dev.corpora.document.DocumentDiscovery;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * What a process contributes to a batch: the stages that it runs, with what, and where what they
 * find is kept. Makes a pipeline for each worker.
 */
record StageWork(Stages stages, ClassifyStage classifier, StageRange range, KeptStages kept) {

  /** Where results are kept, from the output folder. */
  static final String KEPT_FOLDER = ".corpora/stages";

  /** The stages of a range, with the classifier that ships. */
  static StageWork local(BatchConfig config, Stages stages, StageRange range) {
    return new StageWork(
        stages, ClassifyStage.local(stages.classifier(), stages.scheme()), range, keptOf(config));
  }

  /** The stages of a range, with a remote classifier. */
  static StageWork remote(
      BatchConfig config, Stages stages, RemoteClassifier classifier, StageRange range) {
    return new StageWork(stages, ClassifyStage.remote(classifier), range, keptOf(config));
  }

  /** What a batch keeps; nothing where it is not to, or has no output folder. */
  static KeptStages keptOf(BatchConfig config) {
    Optional<Path> output =
        config.output().or(() -> DocumentDiscovery.defaultOutput(config.inputs()));
    long bytes = config.stages().keptBytes();
    return output.isEmpty() || bytes == 0
        ? KeptStages.none()
        : KeptStages.in(output.get().resolve(KEPT_FOLDER), bytes);
  }

  /** What one worker does with documents: a look, or a pipeline, by the configuration. */
  DocumentWork of(BatchConfig config, Clock clock) {
    return config.dryRun() ? new DocumentExamination(stages) : pipeline(config, clock);
  }

  /** A pipeline for one worker, whose vocabularies carry the clock's time. */
  DocumentPipeline pipeline(BatchConfig config, Clock clock) {
    Clock vocabularyClock =
        config.vocabularyTime().map(time -> Clock.fixed(time, clock.getZone())).orElse(clock);
    return new DocumentPipeline(stages, classifier, range, config.force(), kept, vocabularyClock);
  }
}
