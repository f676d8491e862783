package dev.corpora.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of an office document, where the library puts it whatever it is
 * asked, so that equal entries give equal bytes. The document is drafted in a temporary file that
 * is gone when it is closed.
 */
final class TimelessZip {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String TIME = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final OutputStream out;
  private final FileChannel file;
  private final OutputStream draft;

  TimelessZip(OutputStream out) throws IOException {
    this.out = out;
    Path path = Files.createTempFile("corpora-", ".xlsx");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    draft = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
  }

  /** Where the document is written first. */
  OutputStream draft() {
    return draft;
  }

  /** Writes the document out, and removes the draft. */
  void end() throws IOException {
    draft.flush();
    try (file) {
      file.position(0);
      ZipInputStream from =
          new ZipInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
      ZipOutputStream to = new ZipOutputStream(out);
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        copy(entry.getName(), from, to);
      }
      to.finish();
      out.flush();
    }
  }

  private static void copy(String name, ZipInputStream from, ZipOutputStream to)
      throws IOException {
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
