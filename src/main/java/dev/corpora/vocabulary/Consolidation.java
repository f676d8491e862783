package dev.corpora.vocabulary;

import dev.corpora.storage.ContentHash;
import dev.corpora.storage.RecordFile;
import dev.corpora.storage.SortedRecords;
import dev.corpora.vocabulary.ConsolidationException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;

/**
 * Merges the vocabularies of a folder into a master vocabulary: one entry for each canonical form
 * and language, sorted by both. The master does not depend on the order in which vocabularies are
 * found, nor on which of them an earlier consolidation had read. Memory is that of one term's
 * entries, not of all. The caller holds the lock of the folder that the master is in.
 */
public final class Consolidation {

  private final ConsolidationOptions options;
  private final StateFolder folder;

  /** A consolidation that has not begun. */
  public Consolidation(ConsolidationOptions options) {
    this.options = options;
    this.folder = new StateFolder(options.target().toAbsolutePath());
  }

  /**
   * Makes the master, or leaves it as it is where its entries would be the same.
   *
   * @throws ConsolidationException where there is nothing to make it of, or it cannot be written
   */
  public ConsolidationResult run() throws ConsolidationException {
    SortedMap<String, Path> files = files();
    checkTarget();
    try {
      folder.prepare();
      Optional<ConsolidationState> state =
          folder.state().filter(s -> s.decisions().equals(options.decisions().fingerprint()));
      try {
        return consolidate(files, state);
      } catch (EOFException | ZipException e) {
        if (state.isEmpty()) {
          throw e;
        }
        // What the earlier consolidation left is damaged: then everything is read anew.
        folder.forget();
        return consolidate(files, Optional.empty());
      }
    } catch (IOException e) {
      throw new ConsolidationException(
          Reason.NOT_WRITABLE, "cannot make " + options.target() + ": " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "no permission for " + e.getMessage()
        : String.valueOf(e.getMessage());
  }

  private SortedMap<String, Path> files() throws ConsolidationException {
    Path input = options.folder();
    if (!Files.isDirectory(input)) {
      throw new ConsolidationException(
          Reason.BAD_INPUT, input + (Files.exists(input) ? " is not a folder" : " does not exist"));
    }
    try {
      SortedMap<String, Path> files = VocabularyFolder.files(input);
      files.values().removeIf(this::isTarget);
      if (files.isEmpty()) {
        throw new ConsolidationException(
            Reason.NO_VOCABULARIES, "no vocabularies (*.vocab.json) in " + input);
      }
      return files;
    } catch (IOException e) {
      throw new ConsolidationException(Reason.BAD_INPUT, input + " cannot be read: " + reason(e));
    }
  }

  private boolean isTarget(Path file) {
    return file.toAbsolutePath().normalize().equals(options.target().toAbsolutePath().normalize());
  }

  /** Nothing but a master is ever replaced. */
  private void checkTarget() throws ConsolidationException {
    Path target = options.target();
    if (!Files.exists(target)) {
      return;
    }
    try {
      MasterCursor.open(target).close();
    } catch (IOException e) {
      throw new ConsolidationException(
          Reason.NOT_WRITABLE,
          target
              + " is there and is no master vocabulary; name another file with --master, or move it"
              + " away");
    }
  }

  private ConsolidationResult consolidate(
      SortedMap<String, Path> files, Optional<ConsolidationState> state)
      throws IOException, ConsolidationException {
    try (Contributions contributions = new Contributions(folder.path(), options.decisions())) {
      Inventory inventory =
          new Inventory(
              options.documents(),
              state.map(ConsolidationState::sources).orElse(new TreeMap<>()),
              contributions);
      inventory.take(files);
      if (inventory.sources().isEmpty()) {
        throw nothing(inventory);
      }
      return state.isPresent() && isUpToDate(inventory, state.get())
          ? unchanged(inventory)
          : write(inventory, contributions, state);
    }
  }

  private boolean isUpToDate(Inventory inventory, ConsolidationState state) throws IOException {
    return inventory.read() == 0
        && inventory.sources().size() == state.sources().size()
        && Files.exists(options.target())
        && ContentHash.of(options.target()).equals(state.masterHash());
  }

  private ConsolidationResult unchanged(Inventory inventory) throws IOException {
    try (MasterCursor master = MasterCursor.open(options.target())) {
      return result(
          inventory,
          master.metadata().terms(),
          0,
          0,
          0,
          master.metadata().flagged(),
          Optional.empty());
    }
  }

  private ConsolidationResult result(
      Inventory inventory,
      int entries,
      int added,
      int updated,
      int removed,
      int flagged,
      Optional<Path> backup) {
    return new ConsolidationResult(
        options.target(),
        inventory.sources().size(),
        inventory.read(),
        entries,
        added,
        updated,
        removed,
        flagged,
        inventory.orphans(),
        inventory.damaged(),
        backup);
  }

  private ConsolidationException nothing(Inventory inventory) {
    if (!inventory.damaged().isEmpty()) {
      return new ConsolidationException(
          Reason.ALL_DAMAGED, "no usable vocabulary: " + String.join("; ", inventory.damaged()));
    }
    return inventory.orphans() > 0
        ? new ConsolidationException(
            Reason.BAD_INPUT,
            "no document of any vocabulary is there; say where they are with --documents, or leave"
                + " out --remove-orphans")
        : new ConsolidationException(
            Reason.NO_VOCABULARIES, "no vocabularies of documents in " + options.folder());
  }

  private ConsolidationResult write(
      Inventory inventory, Contributions contributions, Optional<ConsolidationState> state)
      throws IOException {
    String name = folder.newContributions();
    List<SortedRecords> kept =
        state.isPresent() ? List.of(kept(state.get(), inventory)) : List.of();
    try (MasterFile master = new MasterFile(folder.path());
        ChangeCount changes = new ChangeCount(options.target())) {
      try (RecordFile.Writer copy = new RecordFile.Writer(folder.file(name));
          EntryCursor merged = new MergedCursor(contributions.sorter().sorted(kept), copy)) {
        EntryJson lines = new EntryJson();
        for (MasterEntry entry = merged.next(); entry != null; entry = merged.next()) {
          byte[] json = lines.write(entry);
          master.write(entry, json);
          changes.add(entry.key(), json);
        }
        changes.end();
      }
      Optional<Path> backup =
          changes.isNone(inventory.sources().size(), inventory.tokens())
              ? Optional.empty()
              : replace(master, inventory);
      folder.replace(
          new ConsolidationState(
              options.decisions().fingerprint(),
              ContentHash.of(options.target()),
              name,
              inventory.sources()));
      return result(
          inventory,
          master.terms(),
          changes.added(),
          changes.updated(),
          changes.removed(),
          master.flagged(),
          backup);
    }
  }

  private Optional<Path> replace(MasterFile master, Inventory inventory) throws IOException {
    Backups backups = new Backups(options.target(), options.backups());
    Optional<Path> backup = backups.keep();
    master.moveTo(options.target(), options, inventory.sources().size(), inventory.tokens());
    backups.prune();
    return backup;
  }

  private SortedRecords kept(ConsolidationState state, Inventory inventory) throws IOException {
    return new KeptContributions(
        RecordFile.read(folder.file(state.contributions())), inventory.unchanged());
  }
}
