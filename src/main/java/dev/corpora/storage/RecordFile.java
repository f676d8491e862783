package dev.corpora.storage;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A file of sorted records, compressed. */
public final class RecordFile {

  private static final int END = -1;
  private static final int BUFFER_BYTES = 1 << 16;

  private RecordFile() {}

  /** Writes records to a file. For one thread. */
  public static final class Writer implements Closeable {
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out;

    /** Begins a file, replacing one that is there. */
    public Writer(Path file) throws IOException {
      out =
          new DataOutputStream(
              new BufferedOutputStream(
                  new DeflaterOutputStream(Files.newOutputStream(file), deflater, BUFFER_BYTES),
                  BUFFER_BYTES));
    }

    /** Writes a record; the caller keeps the order. */
    public void write(SortedRecord record) throws IOException {
      out.writeInt(record.key().length);
      out.write(record.key());
      out.writeInt(record.tie());
      out.writeInt(record.value().length);
      out.write(record.value());
    }

    /** Ends the file. A file without its end is noticed when it is read. */
    @Override
    public void close() throws IOException {
      try (out) {
        out.writeInt(END);
      } finally {
        deflater.end();
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be opened; a file that is not whole fails when its end is
   *     reached
   */
  public static SortedRecords read(Path file) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(
                    new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)),
                BUFFER_BYTES));
    return new SortedRecords() {
      private boolean ended;

      @Override
      public @Nullable SortedRecord next() throws IOException {
        int length = ended ? END : in.readInt();
        if (length == END) {
          ended = true;
          return null;
        }
        byte[] key = new byte[length];
        in.readFully(key);
        int tie = in.readInt();
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        return new SortedRecord(key, tie, value);
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }
}
