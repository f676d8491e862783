package dev.corpora.document.pdf;

import dev.corpora.document.OverLimit;
import dev.corpora.document.ReadLimits;
import dev.corpora.model.Checkpoint;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a document that is decoded within the document's limits, whoever asks for it. The
 * library's own decodes in whole, into memory, whatever it grows to: half a megabyte becomes half a
 * gigabyte.
 */
final class GuardedStream extends COSStream {

  private static final int FIRST_BYTES = 1 << 14;

  private final Inflation inflation;
  private final long stored;
  private boolean counted;
  private byte @Nullable [] substitute;

  GuardedStream(
      RandomAccessStreamCache cache, RandomAccessReadView view, long stored, Inflation inflation)
      throws IOException {
    super(cache, view);
    this.stored = stored;
    this.inflation = inflation;
  }

  /** Has the stream give other content than it holds. */
  void substitute(byte[] content) {
    substitute = content;
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    return substitute == null && filters().isEmpty()
        ? new CheckedSource(super.createView(), inflation.checkpoint())
        : new ContentSource(whole().content(), inflation.checkpoint());
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    if (substitute == null && filters().isEmpty()) {
      return super.createInputStream(options);
    }
    // The library makes such an input for a stream alone: here for one that needs no decoding.
    Decoded content = whole();
    COSStream plain = new COSStream();
    try (OutputStream out = plain.createRawOutputStream()) {
      content.asInput().transferTo(out);
    }
    return plain.createInputStream(options);
  }

  /**
   * The stream's content.
   *
   * @throws IOException where it cannot be decoded, or is more than may be decoded
   */
  Decoded whole() throws IOException {
    byte[] other = substitute;
    if (other != null) {
      return new Decoded(ByteBuffer.wrap(other), false);
    }
    Decoded decoded = decode(Integer.MAX_VALUE);
    if (decoded.isCut()) {
      inflation.refuse(stored);
      throw new IOException("more than may be decoded of one stream");
    }
    return decoded;
  }

  /**
   * The first bytes of the stream's content: as many as are wanted, as far as the limits go.
   *
   * @throws IOException where it cannot be decoded, or is more than may be decoded of the document
   */
  Decoded decode(int most) throws IOException {
    Sink sink = new Sink(allowed(most), inflation.checkpoint());
    boolean cut = false;
    try (InputStream in = checked(createRawInputStream())) {
      decode(in, sink);
    } catch (SinkFullException e) {
      cut = true;
    }
    count(sink.size);
    return sink.decoded(cut);
  }

  /**
   * How many bytes the stream's content takes; they are not kept.
   *
   * @return their negative number where there are more than may be decoded
   */
  int decodedSize() throws IOException {
    Counter counter = new Counter(allowed(Integer.MAX_VALUE), inflation.checkpoint());
    try (InputStream in = checked(createRawInputStream())) {
      decode(in, counter);
    } catch (SinkFullException e) {
      return -counter.size;
    }
    return counter.size;
  }

  /**
   * What there is too much of in a stream whose reading ended at a limit.
   *
   * @param size how much of it was decoded
   */
  String excess(int size) {
    ReadLimits limits = inflation.limits();
    int most = limits.maxInflatedPart(stored);
    String excess =
        most < limits.maxInflatedPart() && size >= most
            ? "more than " + limits.maxRatio() + " times its compressed size"
            : "more than " + OverLimit.bytes(limits.maxInflatedPart());
    return excess + " (--max-inflated allows more)";
  }

  private int allowed(int most) {
    boolean isRaw = filters().isEmpty();
    return Math.min(most, isRaw ? Integer.MAX_VALUE : inflation.limits().maxInflatedPart(stored));
  }

  private void count(int bytes) throws IOException {
    if (!counted && !filters().isEmpty()) {
      counted = true;
      inflation.add(bytes);
    }
  }

  private void decode(InputStream raw, OutputStream out) throws IOException {
    List<COSName> filters = filters();
    if (filters.isEmpty()) {
      raw.transferTo(out);
    }
    InputStream in = raw;
    for (int i = 0; i < filters.size(); i++) {
      Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
      if (i == filters.size() - 1) {
        filter.decode(in, out, this, i);
      } else {
        Sink between = new Sink(allowed(Integer.MAX_VALUE), inflation.checkpoint());
        filter.decode(in, between, this, i);
        in = between.decoded(false).asInput();
      }
    }
  }

  private List<COSName> filters() {
    COSBase filters = getFilters();
    if (filters instanceof COSName one) {
      return List.of(one);
    }
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private InputStream checked(InputStream in) {
    Checkpoint checkpoint = inflation.checkpoint();
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        checkpoint.check();
        return super.read(buffer, from, length);
      }
    };
  }

  private static final class SinkFullException extends IOException {
    private static final long serialVersionUID = 1;

    SinkFullException() {
      super("more than may be decoded");
    }
  }

  /** Counts bytes, and ends the work of whoever writes too many. */
  private static class Counter extends OutputStream {
    private final int most;
    private final Checkpoint checkpoint;
    int size;

    Counter(int most, Checkpoint checkpoint) {
      this.most = most;
      this.checkpoint = checkpoint;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int room = Math.min(length, most - size);
      if ((size ^ (size + room)) >>> 16 != 0) {
        checkpoint.check();
      }
      keep(bytes, from, room);
      size += room;
      if (room < length) {
        throw new SinkFullException();
      }
    }

    /** Takes what there is room for. */
    void keep(byte[] bytes, int from, int length) {}
  }

  /** Keeps what is written, in memory that is only as much as is needed. */
  private static final class Sink extends Counter {
    private byte[] kept = new byte[FIRST_BYTES];

    Sink(int most, Checkpoint checkpoint) {
      super(most, checkpoint);
    }

    @Override
    void keep(byte[] bytes, int from, int length) {
      if (kept.length - size < length) {
        int grown = (int) Math.min(2L * kept.length, Integer.MAX_VALUE - 8L);
        kept = Arrays.copyOf(kept, Math.max(grown, size + length));
      }
      System.arraycopy(bytes, from, kept, size, length);
    }

    Decoded decoded(boolean isCut) {
      return new Decoded(ByteBuffer.wrap(kept, 0, size), isCut);
    }
  }
}
