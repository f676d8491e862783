package dev.corpora.bench.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files as packages ship them, packed with gzip (or dictzip, which gzip reads) or not. */
final class PackedFile {

  private PackedFile() {}

  static byte[] bytes(Path file) throws IOException {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file);
        InputStream plain =
            name.endsWith(".gz") || name.endsWith(".dz") ? new GZIPInputStream(in) : in) {
      return plain.readAllBytes();
    }
  }

  static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }
}
