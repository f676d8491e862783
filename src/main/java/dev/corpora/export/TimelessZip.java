package dev.corpora.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of an office document, where the library puts it whatever it is
 * asked, so that equal entries give equal bytes. The document is drafted in a temporary file.
 */
final class TimelessZip {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String TIME = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final OutputStream out;
  private final Path file;
  private final OutputStream draft;

  TimelessZip(OutputStream out) throws IOException {
    this.out = out;
    file = Files.createTempFile("corpora-", ".xlsx");
    // For an export that does not come to its end.
    file.toFile().deleteOnExit();
    draft = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** Where the document is written first. */
  OutputStream draft() {
    return draft;
  }

  /** Writes the document out, and removes the draft. */
  void end() throws IOException {
    draft.close();
    try (ZipFile from = new ZipFile(file.toFile())) {
      ZipOutputStream to = new ZipOutputStream(out);
      for (ZipEntry entry : Collections.list(from.entries())) {
        try (InputStream in = from.getInputStream(entry)) {
          copy(entry.getName(), in, to);
        }
      }
      to.finish();
      out.flush();
    }
    Files.delete(file);
  }

  private static void copy(String name, InputStream from, ZipOutputStream to) throws IOException {
    ZipEntry copy = new ZipEntry(name);
    copy.setTimeLocal(EPOCH);
    to.putNextEntry(copy);
    if (name.equals(PROPERTIES)) {
      String properties = new String(from.readAllBytes(), StandardCharsets.UTF_8);
      to.write(properties.replaceAll(TIME, "").getBytes(StandardCharsets.UTF_8));
    } else {
      from.transferTo(to);
    }
    to.closeEntry();
  }
}
