package dev.corpora.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** Files as HDFS has them: replaced at one stroke by those who ask for it, and only by them. */
public final class ReplacingFileSystem extends ForeignFileSystem {

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean overwrite, FsPermission permission) throws IOException {
    events.add("create " + file.getName());
    return super.createOutputStreamWithMode(file, overwrite, permission);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return !Files.exists(onDisk(to)) && super.rename(from, to);
  }

  /** The same for those who ask for more. */
  public static final class Context extends DelegateToFileSystem {

    private final ReplacingFileSystem files;

    /** As Hadoop makes it. */
    public Context(URI uri, Configuration configuration) throws IOException, URISyntaxException {
      this(uri, configuration, (ReplacingFileSystem) FileSystem.get(uri, configuration));
    }

    private Context(URI uri, Configuration configuration, ReplacingFileSystem files)
        throws IOException, URISyntaxException {
      super(uri, files, configuration, uri.getScheme(), false);
      this.files = files;
    }

    @Override
    public void renameInternal(Path from, Path to, boolean overwrite) throws IOException {
      if (files.isBroken || !overwrite) {
        throw new IOException("no name is given");
      }
      Files.move(files.onDisk(from), files.onDisk(to), StandardCopyOption.ATOMIC_MOVE);
      files.events.add("rename " + from.getName() + " " + to.getName());
    }
  }
}
