package dev.corpora.document.pdf;

import dev.corpora.model.Checkpoint;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Passes a checkpoint while the library reads: its searches for lost objects, its parsers of
 * objects, fonts and character maps have no other place where they could be stopped.
 */
final class CheckedSource implements RandomAccessRead {

  /** The library mostly reads byte by byte. */
  private static final int STEPS_BETWEEN_CHECKS = 4096;

  private final RandomAccessRead source;
  private final Checkpoint checkpoint;
  private int steps;

  CheckedSource(RandomAccessRead source, Checkpoint checkpoint) {
    this.source = source;
    this.checkpoint = checkpoint;
  }

  private void step() {
    if (++steps % STEPS_BETWEEN_CHECKS == 0) {
      checkpoint.check();
    }
  }

  @Override
  public int read() throws IOException {
    step();
    return source.read();
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    step();
    return source.read(buffer, from, length);
  }

  @Override
  public int peek() throws IOException {
    step();
    return source.peek();
  }

  @Override
  public long getPosition() throws IOException {
    return source.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    step();
    source.seek(position);
  }

  @Override
  public void rewind(int bytes) throws IOException {
    source.rewind(bytes);
  }

  @Override
  public long length() throws IOException {
    return source.length();
  }

  @Override
  public boolean isClosed() {
    return source.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return source.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return source.createView(start, length);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
