package dev.corpora.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A stream's content.
 *
 * @param bytes an array that holds it
 * @param size how much of the array it takes
 * @param isCut whether there is more than was wanted
 */
@SuppressWarnings("ArrayRecordComponent") // Held for a moment, and never compared.
record Decoded(byte[] bytes, int size, boolean isCut) {

  InputStream asInput() {
    return new ByteArrayInputStream(bytes, 0, size);
  }

  RandomAccessRead asSource() {
    return new RandomAccessReadBuffer(ByteBuffer.wrap(bytes, 0, size).slice());
  }
}
