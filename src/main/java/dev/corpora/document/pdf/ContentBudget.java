package dev.corpora.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;

/** How many bytes of content may yet be decoded for a page; what goes beyond is not decoded. */
final class ContentBudget {

  private int left;
  private Optional<String> excess = Optional.empty();

  ContentBudget(int bytes) {
    left = bytes;
  }

  /** What there was too much of; empty where all that was asked for was given. */
  Optional<String> excess() {
    return excess;
  }

  /**
   * A stream's content, decoded, as far as the budget goes.
   *
   * @throws IOException where it cannot be decoded
   */
  ByteBuffer open(COSStream stream) throws IOException {
    if (!(stream instanceof GuardedStream guarded)) {
      try (InputStream in = stream.createInputStream()) {
        return ByteBuffer.wrap(in.readAllBytes());
      }
    }
    Decoded decoded = guarded.decode(left);
    left -= decoded.size();
    if (decoded.isCut()) {
      excess = Optional.of(guarded.excess(decoded.size()));
    }
    return decoded.content();
  }
}
