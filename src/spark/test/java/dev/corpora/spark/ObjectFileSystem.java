package dev.corpora.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** Objects: there when they are complete, and never renamed. */
public final class ObjectFileSystem extends ForeignFileSystem {

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean overwrite, FsPermission permission) {
    return new ByteArrayOutputStream() {
      @Override
      public void close() throws IOException {
        if (isBroken) {
          throw new IOException("the bucket is broken");
        }
        Files.write(onDisk(file), toByteArray());
        events.add("put " + file.getName());
      }
    };
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    throw new IOException("objects have no other names");
  }
}
