package dev.corpora.spark;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A file system of another scheme, on this machine's disk. Can be told to fail. */
abstract class ForeignFileSystem extends RawLocalFileSystem {

  /** What happened, in its order. */
  final List<String> events = new ArrayList<>();

  boolean isBroken;
  private URI uri;

  @Override
  public void initialize(URI name, Configuration configuration) throws IOException {
    super.initialize(name, configuration);
    uri = URI.create(name.getScheme() + "://" + name.getAuthority());
  }

  /** That of the disk until it is known, in the midst of the construction. */
  @Override
  public URI getUri() {
    return uri == null ? super.getUri() : uri;
  }

  java.nio.file.Path onDisk(Path file) {
    return pathToFile(file).toPath();
  }
}
