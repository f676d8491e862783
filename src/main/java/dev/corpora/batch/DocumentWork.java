package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.model.Checkpoint;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What an attempt does with a document. One a worker. */
@FunctionalInterface
interface DocumentWork {

  /**
   * Does it once.
   *
   * @param target where the document's vocabulary goes
   * @param stageListener is told of each stage as it begins
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  Outcome process(
      DiscoveredDocument document,
      Path target,
      Checkpoint checkpoint,
      Consumer<Stage> stageListener);
}
