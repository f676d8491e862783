package dev.corpora.spark;

import java.io.Serializable;

/** Bytes as a part of what is sent. The array is not copied. */
final class SentBytes implements Serializable {

  /** No bytes. */
  static final SentBytes NONE = new SentBytes(new byte[0]);

  private static final long serialVersionUID = 1L;

  private final byte[] bytes;

  SentBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }
}
