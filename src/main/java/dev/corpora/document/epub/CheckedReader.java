package dev.corpora.document.epub;

import dev.corpora.model.Checkpoint;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes a checkpoint whenever a parser asks for more text. */
final class CheckedReader extends FilterReader {

  private final Checkpoint checkpoint;

  CheckedReader(Reader in, Checkpoint checkpoint) {
    super(in);
    this.checkpoint = checkpoint;
  }

  @Override
  public int read() throws IOException {
    checkpoint.check();
    return super.read();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    checkpoint.check();
    return super.read(buffer, offset, length);
  }
}
