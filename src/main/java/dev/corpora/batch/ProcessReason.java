package dev.corpora.batch;

/** Why a document is processed, in the order in which the reasons are looked for. */
enum ProcessReason {
  FORCED,
  /** Neither the manifest nor a vocabulary knows it. */
  NEW,
  FAILED_BEFORE,
  PARTIAL_BEFORE,
  /** An earlier run did not come to it, was in it when it died, or left it alone. */
  UNFINISHED,
  SETTINGS_CHANGED,
  /** Its vocabulary now goes elsewhere, because a document of the same name came or went. */
  OUTPUT_MOVED,
  DOCUMENT_CHANGED,
  VOCABULARY_MISSING,
  VOCABULARY_DAMAGED
}
