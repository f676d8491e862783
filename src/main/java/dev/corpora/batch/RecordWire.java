package dev.corpora.batch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Carries records between two processes of this program, as bytes. The types that are expected
 * decide how bytes are read: nothing in the bytes can name a class, and no code runs but the
 * canonical constructors of the expected records. Java's own serialization would need a filter for
 * as much, and has no way for paths and optional values at all.
 *
 * <p>A component is a record, a sealed interface of records, an enum, a string, path, duration,
 * instant, a number, a truth value, or a list or an optional of these; never null.
 */
final class RecordWire {

  /** Longer than any text that is sent; more is a broken stream. */
  private static final int MOST_BYTES = 64 << 20;

  private static final Map<Class<?>, Codec<?>> SIMPLE = new HashMap<>();

  static {
    simple(int.class, DataOutputStream::writeInt, DataInputStream::readInt);
    simple(long.class, DataOutputStream::writeLong, DataInputStream::readLong);
    simple(double.class, DataOutputStream::writeDouble, DataInputStream::readDouble);
    simple(boolean.class, DataOutputStream::writeBoolean, DataInputStream::readBoolean);
    simple(String.class, RecordWire::writeText, RecordWire::readText);
    // As a URI, in which the bytes of a name survive that are no text in the machine's encoding.
    simple(
        Path.class,
        (out, path) -> writeText(out, path.toUri().toString()),
        in -> Path.of(URI.create(readText(in))));
    simple(
        Duration.class,
        (out, time) -> {
          out.writeLong(time.getSeconds());
          out.writeInt(time.getNano());
        },
        in -> Duration.ofSeconds(in.readLong(), in.readInt()));
    simple(
        Instant.class,
        (out, time) -> {
          out.writeLong(time.getEpochSecond());
          out.writeInt(time.getNano());
        },
        in -> Instant.ofEpochSecond(in.readLong(), in.readInt()));
    simple(
        OptionalInt.class,
        (out, number) -> {
          out.writeBoolean(number.isPresent());
          out.writeInt(number.orElse(0));
        },
        in -> {
          boolean present = in.readBoolean();
          int number = in.readInt();
          return present ? OptionalInt.of(number) : OptionalInt.empty();
        });
    simple(
        OptionalLong.class,
        (out, number) -> {
          out.writeBoolean(number.isPresent());
          out.writeLong(number.orElse(0));
        },
        in -> {
          boolean present = in.readBoolean();
          long number = in.readLong();
          return present ? OptionalLong.of(number) : OptionalLong.empty();
        });
    simple(
        OptionalDouble.class,
        (out, number) -> {
          out.writeBoolean(number.isPresent());
          out.writeDouble(number.orElse(0));
        },
        in -> {
          boolean present = in.readBoolean();
          double number = in.readDouble();
          return present ? OptionalDouble.of(number) : OptionalDouble.empty();
        });
  }

  private RecordWire() {}

  @FunctionalInterface
  private interface Writing<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(DataInputStream in) throws IOException;
  }

  private record Codec<T>(Class<T> type, Writing<T> writing, Reading<T> reading) {

    @SuppressWarnings("unchecked") // a primitive's own class cannot cast its boxed values
    void write(DataOutputStream out, Object value) throws IOException {
      writing.write(out, (T) value);
    }
  }

  private static <T> void simple(Class<T> type, Writing<T> writing, Reading<T> reading) {
    SIMPLE.put(type, new Codec<>(type, writing, reading));
  }

  /**
   * Writes a record.
   *
   * @param type what the reader will expect: the record's class or a sealed interface above it
   */
  static <T> void write(DataOutputStream out, Class<T> type, T value) throws IOException {
    writeValue(out, type, value);
  }

  /**
   * Reads a record.
   *
   * @throws IOException where the stream ends, or holds something else
   */
  static <T> T read(DataInputStream in, Class<T> type) throws IOException {
    return type.cast(readValue(in, type));
  }

  private static void writeValue(DataOutputStream out, Type type, Object value) throws IOException {
    if (value instanceof Optional<?> optional) {
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        writeValue(out, elementOf(type), optional.get());
      }
      return;
    }
    if (value instanceof List<?> list) {
      out.writeInt(list.size());
      for (Object item : list) {
        writeValue(out, elementOf(type), item);
      }
      return;
    }
    Codec<?> codec = SIMPLE.get(type);
    if (codec != null) {
      codec.write(out, value);
    } else if (value instanceof Enum<?> constant) {
      writeText(out, constant.name());
    } else if (value instanceof Record record && type instanceof Class<?> expected) {
      writeRecord(out, expected, record);
    } else {
      throw new IllegalArgumentException("no way to send a " + type.getTypeName());
    }
  }

  private static void writeRecord(DataOutputStream out, Class<?> expected, Record record)
      throws IOException {
    if (expected.isSealed()) {
      out.writeInt(List.of(expected.getPermittedSubclasses()).indexOf(record.getClass()));
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      writeValue(out, component.getGenericType(), componentOf(record, component));
    }
  }

  private static Object componentOf(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object readValue(DataInputStream in, Type type) throws IOException {
    if (type instanceof ParameterizedType container) {
      return readContainer(in, container);
    }
    Codec<?> codec = SIMPLE.get(type);
    if (codec != null) {
      return codec.reading.read(in);
    }
    Class<?> expected = (Class<?>) type;
    if (expected.isEnum()) {
      return constantOf(expected, readText(in));
    }
    if (expected.isSealed()) {
      return readRecord(in, chosen(expected.getPermittedSubclasses(), in.readInt()));
    }
    if (expected.isRecord()) {
      return readRecord(in, expected);
    }
    throw new IllegalArgumentException("no way to receive a " + type.getTypeName());
  }

  private static Object readContainer(DataInputStream in, ParameterizedType type)
      throws IOException {
    Type element = elementOf(type);
    if (type.getRawType() == Optional.class) {
      return in.readBoolean() ? Optional.of(readValue(in, element)) : Optional.empty();
    }
    int size = in.readInt();
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(readValue(in, element));
    }
    return List.copyOf(list);
  }

  private static Object readRecord(DataInputStream in, Class<?> type) throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = readValue(in, components[i].getGenericType());
    }
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IOException("no " + type.getSimpleName() + " can be so", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Type elementOf(Type container) {
    return ((ParameterizedType) container).getActualTypeArguments()[0];
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("a text of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Object constantOf(Class<?> type, String name) throws IOException {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("no " + type.getSimpleName() + " is called " + name);
  }

  private static <E> E chosen(E[] choices, int number) throws IOException {
    if (number < 0 || number >= choices.length) {
      throw new IOException("choice " + number + " of " + choices.length);
    }
    return choices[number];
  }
}
