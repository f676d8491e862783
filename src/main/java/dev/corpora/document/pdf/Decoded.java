package dev.corpora.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * A stream's content.
 *
 * @param content from the beginning of an array that may be longer
 * @param isCut whether there is more than was wanted
 */
record Decoded(ByteBuffer content, boolean isCut) {

  int size() {
    return content.limit();
  }

  InputStream asInput() {
    return new ByteArrayInputStream(content.array(), content.arrayOffset(), size());
  }
}
