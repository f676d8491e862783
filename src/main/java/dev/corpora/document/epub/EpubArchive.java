package dev.corpora.document.epub;

import dev.corpora.document.OverLimit;
import dev.corpora.document.ReadLimits;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The archive behind a document, read entry by entry and within limits. Nothing is ever written to
 * disk, so that a name which leads out of the archive is a name like any other.
 */
final class EpubArchive implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final ZipFile zip;
  private final EpubLimits limits;
  private final Checkpoint checkpoint;
  private final Map<String, ZipEntry> byName = new HashMap<>();
  private final Map<String, ZipEntry> byFoldedName = new HashMap<>();
  private long totalBytes;

  /** An entry that was found under another spelling than it was asked for. */
  record Found(String name, boolean exact) {}

  private EpubArchive(ZipFile zip, EpubLimits limits, Checkpoint checkpoint) {
    this.zip = zip;
    this.limits = limits;
    this.checkpoint = checkpoint;
  }

  static EpubArchive open(Path path, EpubLimits limits, Checkpoint checkpoint)
      throws EpubException {
    ZipFile zip;
    try {
      if (Files.size(path) == 0) {
        throw unreadable("the document is empty (0 bytes); get it again");
      }
      if (!Files.isReadable(path)) {
        // ZipFile itself reports a forbidden file as a missing one.
        throw new AccessDeniedException(path.toString());
      }
      zip = open(path);
    } catch (AccessDeniedException e) {
      throw new EpubException(
          FailureKind.NO_PERMISSION,
          "the document may not be read; give yourself permission to read it");
    } catch (NoSuchFileException e) {
      throw unreadable("the document is no longer there");
    } catch (IOException e) {
      throw unreadable(whyNoArchive(path, e));
    }
    EpubArchive archive = new EpubArchive(zip, limits, checkpoint);
    try {
      archive.index();
      return archive;
    } catch (EpubException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      // Old archives name entries in the character set of their maker's machine.
      return reopen(path, StandardCharsets.ISO_8859_1, e);
    }
  }

  private static ZipFile reopen(Path path, Charset names, ZipException first) throws IOException {
    try {
      return new ZipFile(path.toFile(), names);
    } catch (ZipException second) {
      throw first;
    }
  }

  private static String whyNoArchive(Path path, IOException error) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      if (start.length == 4 && start[0] == 'P' && start[1] == 'K') {
        return "the document's zip archive is cut off or damaged ("
            + reason(error)
            + "); get it again";
      }
      return "the document is not an EPUB: not a zip archive at all; check what it really is";
    } catch (IOException e) {
      return "the document cannot be read: " + reason(e);
    }
  }

  private void index() throws EpubException {
    if (zip.size() > limits.entries()) {
      throw overLimit(
          "the document's archive has %,d entries, more than the %,d allowed",
          zip.size(), limits.entries());
    }
    Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
    while (entries.hasNext()) {
      checkpoint.check();
      ZipEntry entry = entries.next();
      if (!entry.isDirectory()) {
        String name = canonical(entry.getName());
        byName.putIfAbsent(name, entry);
        byFoldedName.putIfAbsent(folded(name), entry);
      }
    }
  }

  /** The entry of that name; failing that, one that differs in letter case alone. */
  Optional<Found> find(String name) {
    String canonical = canonical(name);
    if (byName.containsKey(canonical)) {
      return Optional.of(new Found(canonical, true));
    }
    ZipEntry entry = byFoldedName.get(folded(canonical));
    return entry == null
        ? Optional.empty()
        : Optional.of(new Found(canonical(entry.getName()), false));
  }

  /** The names of all entries with that ending, sorted. */
  List<String> namesEndingWith(String end) {
    return byName.keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(end))
        .sorted()
        .toList();
  }

  /**
   * An entry's content.
   *
   * @param name as {@link #find} gave it
   * @throws IOException where the entry is damaged; the others may be good
   */
  byte[] read(String name) throws EpubException, IOException {
    ZipEntry entry = byName.get(name);
    if (entry == null) {
      throw new IOException("no such entry");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        checkpoint.check();
        totalBytes += read;
        content.write(buffer, 0, read);
        holdLimits(entry, content.size());
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("damaged entry", e);
    }
    return content.toByteArray();
  }

  private void holdLimits(ZipEntry entry, long inflated) throws EpubException {
    if (inflated > limits.entryBytes()) {
      throw new EpubException(OverLimit.inflatedPart(nameOf(entry), limits.entryBytes()));
    }
    if (totalBytes > limits.totalBytes()) {
      throw new EpubException(OverLimit.inflated(limits.totalBytes()));
    }
    long compressed = Math.max(1, entry.getCompressedSize());
    if (inflated > ReadLimits.RATIO_COUNTS_FROM && inflated / compressed > limits.ratio()) {
      throw new EpubException(OverLimit.ratio(nameOf(entry), limits.ratio()));
    }
  }

  private static String nameOf(ZipEntry entry) {
    return "the document's entry " + entry.getName();
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // Opened for reading alone: nothing is lost.
      return;
    }
  }

  /** Makers differ in the Unicode form and, against the standard, in the separator. */
  private static String canonical(String name) {
    return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static EpubException unreadable(String sentence) {
    return new EpubException(FailureKind.UNREADABLE, sentence);
  }

  private static EpubException overLimit(String format, Object... values) {
    return new EpubException(FailureKind.OVER_LIMIT, String.format(Locale.ROOT, format, values));
  }

  private static String reason(IOException error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }
}
