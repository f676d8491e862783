package dev.corpora.cli;

import java.time.Instant;

/**
 * A consolidation that a cluster is asked for.
 *
 * @param folder the vocabularies, as an address for Hadoop
 * @param master the master vocabulary, likewise
 * @param backups how many earlier masters are kept beside it
 * @param time when, as the master says
 */
public record ConsolidationRequest(String folder, String master, int backups, Instant time) {}
