package dev.corpora.manifest;

import dev.corpora.model.Shard;
import dev.corpora.storage.AtomicFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * A manifest on disk, whole at every moment. For one thread at a time: the coordinator's.
 *
 * <p>The file is always written as a whole, which costs the more the more documents it tells of; so
 * it is not written for each of them, but at a {@link WritePace}. A crash in between loses no
 * finished work: a success that the file does not tell of is learnt from its vocabulary, and
 * whatever else became of a document, the next run would try it again anyway.
 *
 * <p>A write is left out where nothing has changed since the last one. Fields that a newer version
 * of the same format wrote are kept as long as what they belong to is not recorded anew.
 */
public final class ManifestStore {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path file;
  private final ManifestFiles files;
  private final Clock clock;
  private final WritePace pace;
  private ManifestContent content = new ManifestContent();
  private boolean unwritten = true;

  /** Whether more than notes is unwritten. */
  private boolean unrecorded;

  /** How a manifest was found. */
  public sealed interface Loaded {
    /** There was none yet. */
    record Missing() implements Loaded {}

    /** It was read. */
    record Read(Manifest manifest) implements Loaded {}

    /**
     * It was no manifest, and stands now under another name.
     *
     * @param setAside where
     * @param reason what was wrong with it
     */
    record Damaged(Path setAside, String reason) implements Loaded {}
  }

  /** A store in a file that need not exist yet, with none beside it. */
  public ManifestStore(Path file) {
    this(file, Clock.systemUTC(), System::nanoTime);
  }

  /** The store of a run, among those of its folder. */
  public ManifestStore(ManifestFiles files, Optional<Shard> shard) {
    this(files.of(shard), files, Clock.systemUTC(), System::nanoTime);
  }

  /**
   * A store with clocks of its own.
   *
   * @param clock names damaged files
   * @param nanoTime tells how long a write took, and when the next one may be
   */
  ManifestStore(Path file, Clock clock, LongSupplier nanoTime) {
    this(file, new ManifestFiles(file), clock, nanoTime);
  }

  private ManifestStore(Path file, ManifestFiles files, Clock clock, LongSupplier nanoTime) {
    this.file = file;
    this.files = files;
    this.clock = clock;
    this.pace = new WritePace(nanoTime);
  }

  /**
   * What a file says, without touching it or what stands beside it.
   *
   * @return a manifest of nothing where there is none, or a damaged one
   * @throws IOException where the file cannot be read
   */
  public static Manifest peek(Path file) throws IOException {
    ManifestStore store = new ManifestStore(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      store.content = ManifestJson.read(in);
      return store.manifest();
    } catch (NoSuchFileException | DamagedManifestException e) {
      return Manifest.empty();
    }
  }

  /**
   * Reads what is on disk and starts from there; a damaged file is set aside first.
   *
   * @throws IOException where the file cannot be read or set aside
   */
  public Loaded load() throws IOException {
    content = new ManifestContent();
    unwritten = true;
    unrecorded = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      content = ManifestJson.read(in);
      unwritten = false;
      return new Loaded.Read(manifest());
    } catch (NoSuchFileException e) {
      return new Loaded.Missing();
    } catch (DamagedManifestException e) {
      return new Loaded.Damaged(setAside(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Starts a run: sets its record and the given documents, keeps all others, and writes.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void begin(BatchRecord batch, Map<String, DocumentRecord> documents) throws IOException {
    documents.forEach(this::note);
    end(batch);
  }

  /** Sets one document's record without writing: for a status that need not outlive a crash. */
  public void note(String relativePath, DocumentRecord document) {
    unwritten |= content.put(relativePath, document);
  }

  /**
   * Sets one document's record and the run's, and writes where a write is due. What is not written
   * now is written by a later call, at the latest by {@link #end}.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void record(BatchRecord batch, String relativePath, DocumentRecord document)
      throws IOException {
    note(relativePath, document);
    unwritten |= content.put(batch);
    unrecorded = true;
    writeRecorded();
  }

  /**
   * Writes what was recorded, where that is due. To be called now and then, so that records do not
   * wait for the next document.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void writeRecorded() throws IOException {
    if (unrecorded && pace.isDue()) {
      write();
    }
  }

  /**
   * Ends a run: sets its record and writes.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void end(BatchRecord batch) throws IOException {
    unwritten |= content.put(batch);
    write();
  }

  /**
   * Writes whatever is not written yet, due or not: for a run that ends before its time.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void write() throws IOException {
    if (unwritten) {
      pace.started();
      AtomicFile.replace(file, out -> ManifestJson.write(content, out));
      pace.ended();
      unwritten = false;
    }
    unrecorded = false;
  }

  /** What the store holds now: a copy, as costly as the documents are many. */
  public Manifest manifest() {
    SortedMap<String, DocumentRecord> documents = new TreeMap<>();
    content.rows.forEach((path, row) -> documents.put(path, row.document()));
    return new Manifest(Optional.ofNullable(content.batch), documents);
  }

  /**
   * What the store holds now, together with what the files beside it say.
   *
   * @throws IOException where one of them cannot be read
   */
  public Manifest withOthers() throws IOException {
    return files.with(manifest(), file);
  }

  /** Moves the file to a free name beside it. */
  private Path setAside() throws IOException {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    String stamped = stem + ".damaged-" + STAMP.format(clock.instant());
    Path aside = file.resolveSibling(stamped + ".json");
    for (int number = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); number++) {
      aside = file.resolveSibling(stamped + "-" + number + ".json");
    }
    // Without the option to replace: no damaged manifest is ever lost to another one.
    return Files.move(file, aside);
  }
}
