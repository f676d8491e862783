package dev.corpora.manifest;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The record of an output folder.
 *
 * @param batch the latest run; empty before the first
 * @param documents by relative source path
 */
public record Manifest(Optional<BatchRecord> batch, SortedMap<String, DocumentRecord> documents) {

  /** The version of the format, in its first field. */
  public static final String SCHEMA_VERSION = "1.0";

  /** The part of the version that changes when older programs cannot read the format. */
  static final int SCHEMA_MAJOR = 1;

  /** The manifest's file name in the output folder. */
  public static final String FILE_NAME = ".corpora-manifest.json";

  public Manifest {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /** A manifest of nothing. */
  public static Manifest empty() {
    return new Manifest(Optional.empty(), new TreeMap<>());
  }
}
