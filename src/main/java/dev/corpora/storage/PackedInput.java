package dev.corpora.storage;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedOutput} wrote. Whatever cannot be so is an {@link IOException}. */
public final class PackedInput {

  /** Longer than any text of a document; more is damage. */
  private static final int LONGEST_TEXT = 64 << 20;

  private static final int SHORT = 1 << 12;

  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();

  /** Reads from a stream, which the caller closes. */
  public PackedInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** Reads one value. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads it. */
    T read(PackedInput in) throws IOException;
  }

  /** A number. */
  public int number() throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IOException("a number without an end");
  }

  /** A decimal number, exactly. */
  public double decimal() throws IOException {
    return in.readDouble();
  }

  /** A text. */
  public String text() throws IOException {
    int number = number();
    if (number > 1) {
      if (number - 2 >= texts.size()) {
        throw new IOException("there is no text " + number);
      }
      return texts.get(number - 2);
    }
    int length = number();
    if (length < 0 || length > LONGEST_TEXT || number < 0) {
      throw new IOException("a text of " + length + " characters");
    }
    String text = number == 0 ? narrow(length) : wide(length);
    texts.add(text);
    return text;
  }

  private String narrow(int length) throws IOException {
    return new String(bytes(length), StandardCharsets.ISO_8859_1);
  }

  private String wide(int length) throws IOException {
    return ByteBuffer.wrap(bytes(2 * length)).asCharBuffer().toString();
  }

  private byte[] bytes(int length) throws IOException {
    // A damaged length shall not cost memory.
    byte[] bytes = length > SHORT ? in.readNBytes(length) : new byte[length];
    if (length <= SHORT) {
      in.readFully(bytes);
    } else if (bytes.length < length) {
      throw new EOFException("a text ends early");
    }
    return bytes;
  }

  /** Values. */
  public <T> List<T> list(Reading<? extends T> reading) throws IOException {
    int size = number();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(reading.read(this));
    }
    return values;
  }

  /** A value, or null. */
  public <T> @Nullable T orNull(Reading<? extends T> reading) throws IOException {
    return number() == 0 ? null : reading.read(this);
  }

  /** A value that may be missing. */
  public <T> Optional<T> optional(Reading<? extends T> reading) throws IOException {
    return Optional.ofNullable(this.<T>orNull(reading));
  }

  /**
   * A constant.
   *
   * @throws IllegalArgumentException where the type has none of that name
   */
  public <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    return Enum.valueOf(type, text());
  }
}
