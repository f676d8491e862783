package dev.corpora.batch.kept;

import dev.corpora.storage.PackedInput;
import dev.corpora.storage.PackedOutput;
import java.io.IOException;

/**
 * The form in which the result of a stage is kept. Any change of it, or of what the program expects
 * in it, wants another {@link #version}.
 */
interface StageFormat<T> {

  /** Distinguishes the formats, and the versions of each; from 0 to 255. */
  int version();

  /** Writes all of a result. */
  void write(PackedOutput out, T value) throws IOException;

  /** Reads a result. */
  T read(PackedInput in) throws IOException;
}
