package dev.corpora.storage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values in few bytes; a text that was there before costs no more than its number. */
public final class PackedOutput {

  private final DataOutputStream out;
  private final Map<String, Integer> texts = new HashMap<>();

  /** Writes to a stream, which the caller closes. */
  public PackedOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** Writes one value. */
  @FunctionalInterface
  public interface Writing<T> {
    /** Writes it. */
    void write(PackedOutput out, T value) throws IOException;
  }

  /** A number, in fewer bytes the nearer it is to zero from above. */
  public void number(int value) throws IOException {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  /** A decimal number, exactly. */
  public void decimal(double value) throws IOException {
    out.writeDouble(value);
  }

  /** A text, letter by letter, even where it holds half a surrogate pair. */
  public void text(String text) throws IOException {
    Integer known = texts.putIfAbsent(text, texts.size() + 2);
    if (known != null) {
      number(known);
      return;
    }
    boolean narrow = isNarrow(text);
    number(narrow ? 0 : 1);
    number(text.length());
    if (narrow) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
      bytes.asCharBuffer().put(text);
      out.write(bytes.array());
    }
  }

  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** Values, with their number before them. */
  public <T> void list(Collection<T> values, Writing<? super T> writing) throws IOException {
    number(values.size());
    for (T value : values) {
      writing.write(this, value);
    }
  }

  /** A value, or null. */
  public <T> void orNull(@Nullable T value, Writing<? super T> writing) throws IOException {
    number(value == null ? 0 : 1);
    if (value != null) {
      writing.write(this, value);
    }
  }

  /** A value that may be missing. */
  public <T> void optional(Optional<T> value, Writing<? super T> writing) throws IOException {
    orNull(value.orElse(null), writing);
  }

  /** A constant, by its name: its place among the others may change with the program. */
  public void constant(Enum<?> value) throws IOException {
    text(value.name());
  }
}
