package dev.corpora.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A configuration as bytes, for those who send it to the same program on another machine. */
public final class SentConfig {

  private SentConfig() {}

  /** The bytes; relative paths become absolute ones. */
  public static byte[] write(BatchConfig config) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      RecordWire.write(new DataOutputStream(bytes), BatchConfig.class, config);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The configuration.
   *
   * @throws IOException where the bytes are none
   */
  public static BatchConfig read(byte[] bytes) throws IOException {
    return RecordWire.read(new DataInputStream(new ByteArrayInputStream(bytes)), BatchConfig.class);
  }
}
