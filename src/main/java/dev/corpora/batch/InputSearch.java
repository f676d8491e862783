package dev.corpora.batch;

import dev.corpora.batch.BatchException.Reason;
import dev.corpora.document.DiscoveryResult;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.document.InputException;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.document.UnreadablePath;
import dev.corpora.model.FailureKind;
import java.nio.file.Path;

/** Finds the documents of a run, and where their vocabularies go; writes nothing. */
final class InputSearch {

  private final BatchConfig config;

  InputSearch(BatchConfig config) {
    this.config = config;
  }

  /**
   * The documents that the run is about.
   *
   * @throws BatchException where there is none, or an input cannot be used
   */
  SelectedDocuments documents() throws BatchException {
    return select(discover());
  }

  private DiscoveryResult discover() throws BatchException {
    DiscoveryResult discovered;
    try {
      discovered =
          new DocumentDiscovery(config.recursive()).discover(config.inputs(), config.output());
    } catch (InputException e) {
      Reason reason =
          switch (e.reason()) {
            case MISSING, NOT_A_DOCUMENT -> Reason.BAD_INPUT;
            case FORBIDDEN -> Reason.INPUT_FORBIDDEN;
          };
      throw new BatchException(reason, e);
    }
    if (discovered.documents().isEmpty()) {
      refuseNothing(discovered);
    }
    return discovered;
  }

  private SelectedDocuments select(DiscoveryResult discovered) throws BatchException {
    SelectedDocuments selected = SelectedDocuments.of(discovered, config.selection());
    boolean isEmpty = selected.documents().isEmpty() && selected.unreadable().isEmpty();
    // A shard may well be empty where documents are few: then it is done.
    if (isEmpty && config.selection().shard().isEmpty()) {
      throw new BatchException(
          Reason.NO_DOCUMENTS,
          "--include and --exclude leave none of the "
              + discovered.documents().size()
              + " documents in "
              + discovered.base());
    }
    return selected;
  }

  /** Documents that cannot be read, other than for want of permission, fail one by one. */
  private static void refuseNothing(DiscoveryResult discovered) throws BatchException {
    if (discovered.unreadable().isEmpty()) {
      throw new BatchException(
          Reason.NO_DOCUMENTS, "no PDF or EPUB documents in " + discovered.base());
    }
    UnreadablePath first = discovered.unreadable().get(0);
    if (discovered.unreadable().stream()
        .allMatch(path -> path.problem().kind() == FailureKind.NO_PERMISSION)) {
      throw new BatchException(
          Reason.INPUT_FORBIDDEN, first.relativePath() + " " + first.problem().message());
    }
  }

  /**
   * Where outputs go.
   *
   * @throws BatchException where that must be said
   */
  Path output() throws BatchException {
    return config
        .output()
        .or(() -> DocumentDiscovery.defaultOutput(config.inputs()))
        .orElseThrow(
            () ->
                new BatchException(
                    Reason.BAD_INPUT,
                    "the inputs lie in several folders: name an output folder with --output"));
  }
}
