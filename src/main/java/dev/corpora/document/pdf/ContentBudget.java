package dev.corpora.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How many bytes of content may yet be decoded for a page. The library decodes a stream in whole
 * before its first operator is read, so that half a megabyte becomes half a gigabyte; here what
 * goes beyond the budget is not decoded.
 */
final class ContentBudget {

  /** Dense maps and plots take some tens of megabytes. */
  static final int MOST_BYTES = 64 << 20;

  /** No single filter multiplies by more: the bound is that of LZW with codes of twelve bits. */
  private static final long LARGEST_RATIO = 2_800;

  private int left;
  private boolean exhausted;

  ContentBudget() {
    this(MOST_BYTES);
  }

  ContentBudget(int bytes) {
    left = bytes;
  }

  /** Whether more was asked for than there was. */
  boolean isExhausted() {
    return exhausted;
  }

  /**
   * A stream's content, decoded, as far as the budget goes.
   *
   * @throws IOException where it cannot be decoded
   */
  RandomAccessRead open(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream);
    if (isSmall(stream, filters, left)) {
      RandomAccessRead view = stream.createView();
      left -= (int) Math.min(left, view.length());
      return view;
    }
    Sink sink = new Sink(left);
    try (InputStream in = stream.createRawInputStream()) {
      decode(in, stream, filters, sink);
    } catch (SinkFullException e) {
      exhausted = true;
    }
    left -= sink.size;
    return new RandomAccessReadBuffer(ByteBuffer.wrap(sink.kept, 0, sink.size).slice());
  }

  /**
   * How many bytes a stream takes when decoded; they are not kept.
   *
   * @return the limit where it takes that many or more
   */
  static int decodedSize(COSStream stream, int limit) throws IOException {
    Counter counter = new Counter(limit);
    try (InputStream in = stream.createRawInputStream()) {
      decode(in, stream, filters(stream), counter);
    } catch (SinkFullException e) {
      return limit;
    }
    return counter.size;
  }

  /**
   * Whether a stream takes that many bytes or more, which mostly needs no look at it; one that
   * cannot be decoded does not.
   */
  static boolean reaches(COSStream stream, int limit) {
    try {
      return !isSmall(stream, filters(stream), limit) && decodedSize(stream, limit) >= limit;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isSmall(COSStream stream, List<COSName> filters, int limit) {
    return filters.size() <= 1 && stream.getLength() * LARGEST_RATIO < limit;
  }

  private static List<COSName> filters(COSStream stream) {
    COSBase filters = stream.getFilters();
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

  private static void decode(
      InputStream raw, COSStream stream, List<COSName> filters, OutputStream out)
      throws IOException {
    if (filters.isEmpty()) {
      raw.transferTo(out);
    }
    InputStream in = raw;
    for (int i = 0; i < filters.size(); i++) {
      boolean last = i == filters.size() - 1;
      Sink between = new Sink(MOST_BYTES);
      FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, last ? out : between, stream, i);
      in = between.content();
    }
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
    int size;

    Counter(int most) {
      this.most = most;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int room = Math.min(length, most - size);
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
    private byte[] kept = new byte[1 << 14];

    Sink(int most) {
      super(most);
    }

    @Override
    void keep(byte[] bytes, int from, int length) {
      if (kept.length - size < length) {
        int grown = (int) Math.min(2L * kept.length, ContentBudget.MOST_BYTES);
        kept = Arrays.copyOf(kept, Math.max(grown, size + length));
      }
      System.arraycopy(bytes, from, kept, size, length);
    }

    InputStream content() {
      return new ByteArrayInputStream(kept, 0, size);
    }
  }
}
