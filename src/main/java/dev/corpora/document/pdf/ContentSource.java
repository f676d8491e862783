package dev.corpora.document.pdf;

import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Decoded content for the library's parsers, which read it byte by byte, look at each byte before
 * they take it and ask after each whether it was the last. Here that is an index into an array;
 * through the library's own buffer and the default methods of its interface the same takes a sixth
 * of all the time that a document needs.
 *
 * <p>Passes the checkpoint as {@link CheckedSource} does.
 */
final class ContentSource implements RandomAccessRead {

  private static final int STEPS_BETWEEN_CHECKS = 4096;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final Checkpoint checkpoint;
  private int next;
  private int steps;
  private boolean closed;

  /** Reads the content from its beginning to its limit. */
  ContentSource(ByteBuffer content, Checkpoint checkpoint) {
    this(content.array(), content.arrayOffset(), content.limit(), checkpoint);
  }

  private ContentSource(byte[] bytes, int start, int length, Checkpoint checkpoint) {
    this.bytes = bytes;
    this.start = start;
    this.end = start + length;
    this.next = start;
    this.checkpoint = checkpoint;
  }

  /** The bytes that the content is a part of; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** The position of the byte that is read next. */
  int next() {
    return next;
  }

  /** The position behind the last byte. */
  int end() {
    return end;
  }

  /** Goes on at this position, as if all before it had been read. */
  void advance(int position) throws IOException {
    step();
    next = position;
  }

  @Override
  public int read() throws IOException {
    step();
    return next < end ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    step();
    Objects.checkFromIndexSize(from, length, buffer.length);
    if (next >= end) {
      return length == 0 ? 0 : -1;
    }
    int size = Math.min(length, end - next);
    System.arraycopy(bytes, next, buffer, from, size);
    next += size;
    return size;
  }

  @Override
  public int peek() throws IOException {
    checkOpen();
    return next < end ? bytes[next] & 0xFF : -1;
  }

  @Override
  public boolean isEOF() throws IOException {
    checkOpen();
    return next >= end;
  }

  @Override
  public void rewind(int count) throws IOException {
    seek(getPosition() - count);
  }

  @Override
  public void seek(long position) throws IOException {
    step();
    if (position < 0) {
      throw new IOException("a position before the beginning");
    }
    next = (int) Math.min(start + position, end);
  }

  @Override
  public long getPosition() throws IOException {
    checkOpen();
    return (long) next - start;
  }

  @Override
  public long length() throws IOException {
    checkOpen();
    return (long) end - start;
  }

  @Override
  public RandomAccessReadView createView(long from, long length) throws IOException {
    checkOpen();
    return new RandomAccessReadView(
        new ContentSource(bytes, start, end - start, checkpoint), from, length, true);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  private void step() throws IOException {
    checkOpen();
    if (++steps % STEPS_BETWEEN_CHECKS == 0) {
      checkpoint.check();
    }
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("the content is closed");
    }
  }
}
