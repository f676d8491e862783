package dev.corpora.vocabulary;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be consolidated.
 *
 * @param folder the vocabularies, in it and its sub-folders
 * @param target the master vocabulary
 * @param backups how many earlier masters are kept
 * @param documents where the documents are, if vocabularies whose document is not there any more
 *     are to be left out
 * @param decisions of a review
 * @param time when, as the master says
 * @param generatorVersion of the program
 */
public record ConsolidationOptions(
    Path folder,
    Path target,
    int backups,
    Optional<Path> documents,
    EntryDecisions decisions,
    Instant time,
    String generatorVersion) {

  /** The master's name unless said otherwise. */
  public static final String DEFAULT_NAME = "master.vocab.json";

  /** How many earlier masters are kept unless said otherwise. */
  public static final int DEFAULT_BACKUPS = 3;
}
