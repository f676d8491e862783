package dev.corpora.batch;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the machine, or the container that stands for it, has to spare. */
interface Machine {

  /**
   * The part of all processors that was in use, by whomever, since the last call: 0 to 1. Empty
   * where the system does not tell.
   */
  OptionalDouble processorLoad();

  /** Bytes of memory that programs can still have; empty where the system does not tell. */
  OptionalLong availableMemory();

  /** Bytes that can still be written to a folder's file system; empty where it does not tell. */
  OptionalLong usableSpace(Path folder);
}
