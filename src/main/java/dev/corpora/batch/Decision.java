package dev.corpora.batch;

import dev.corpora.manifest.DocumentRecord;

/** Whether a document is processed. */
sealed interface Decision {

  /** It is. */
  record Work(ProcessReason reason) implements Decision {}

  /**
   * It is done already.
   *
   * @param record what the manifest is to say of it
   */
  record Skip(DocumentRecord record) implements Decision {}
}
