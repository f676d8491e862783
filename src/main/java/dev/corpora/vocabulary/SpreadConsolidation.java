package dev.corpora.vocabulary;

import dev.corpora.storage.SortedRecord;
import dev.corpora.storage.SortedRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a {@link Consolidation} for those who spread it over machines: what each vocabulary
 * contributes, how the contributions of one key are merged, how the master is written. Together
 * they make the same bytes.
 */
public final class SpreadConsolidation {

  private SpreadConsolidation() {}

  /**
   * What one vocabulary contributes.
   *
   * @param tokens of its document
   * @param records its entries by their keys, each with the number of the vocabulary
   */
  public record Contribution(int tokens, List<SortedRecord> records) {
    public Contribution {
      records = List.copyOf(records);
    }
  }

  /** Whether a file is a vocabulary by its name. */
  public static boolean isVocabulary(String name) {
    return name.endsWith(VocabularyFolder.SUFFIX) && !name.startsWith(".");
  }

  /** Sorts vocabularies by their paths from the folder; their numbers are to go by it. */
  public static Comparator<String> order() {
    return EntryKey::byCodePoints;
  }

  /**
   * Reads a vocabulary.
   *
   * @param number its place among all vocabularies
   * @param path from the folder
   * @return empty for a master, which is made of others
   * @throws DamagedVocabularyException where it is damaged
   * @throws IOException where it cannot be read
   */
  public static Optional<Contribution> read(
      Path file, int number, String path, EntryDecisions decisions) throws IOException {
    try (Contributions contributions =
        new Contributions(file.toAbsolutePath().resolveSibling("sorted"), decisions)) {
      return contributions
          .read(file, number, path, read -> true)
          .map(added -> new Contribution(added.read().tokens(), added.records()));
    } catch (MasterVocabularyException e) {
      return Optional.empty();
    }
  }

  /**
   * Merges sorted contributions, key by key.
   *
   * @param contributions closed with the result
   */
  public static SortedRecords merged(SortedRecords contributions) throws IOException {
    MergedCursor merged = new MergedCursor(contributions, null);
    return new SortedRecords() {
      @Override
      public @Nullable SortedRecord next() throws IOException {
        MasterEntry entry = merged.next();
        return entry == null
            ? null
            : new SortedRecord(entry.key().bytes(), 0, EntryBytes.write(entry));
      }

      @Override
      public void close() throws IOException {
        merged.close();
      }
    };
  }

  /**
   * Writes the master, or leaves it as it is where its entries would be the same.
   *
   * @param options whose target is a file of this machine, with the earlier master if there is one
   * @param merged the merged entries in order; closed
   * @param documents whose vocabularies are in there
   * @param tokens of all of them
   * @param damaged what is wrong with vocabularies that were left out
   * @throws IOException where it cannot be written
   */
  public static ConsolidationResult write(
      ConsolidationOptions options,
      SortedRecords merged,
      int documents,
      long tokens,
      List<String> damaged)
      throws IOException {
    Path folder = options.target().toAbsolutePath().resolveSibling(".corpora");
    Files.createDirectories(folder);
    try (merged;
        MasterFile master = new MasterFile(folder);
        ChangeCount changes = new ChangeCount(options.target())) {
      EntryJson lines = new EntryJson();
      for (SortedRecord record = merged.next(); record != null; record = merged.next()) {
        MasterEntry entry = EntryBytes.read(record.value());
        byte[] json = lines.write(entry);
        master.write(entry, json);
        changes.add(entry.key(), json);
      }
      changes.end();
      Optional<Path> backup =
          changes.isNone(documents, tokens)
              ? Optional.empty()
              : replace(options, master, documents, tokens);
      return new ConsolidationResult(
          options.target(),
          documents,
          documents,
          master.terms(),
          changes.added(),
          changes.updated(),
          changes.removed(),
          master.flagged(),
          0,
          damaged,
          backup);
    }
  }

  private static Optional<Path> replace(
      ConsolidationOptions options, MasterFile master, int documents, long tokens)
      throws IOException {
    Backups backups = new Backups(options.target(), options.backups());
    Optional<Path> backup = backups.keep();
    master.moveTo(options.target(), options, documents, tokens);
    backups.prune();
    return backup;
  }
}
