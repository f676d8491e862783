package dev.corpora.vocabulary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The entries of a master vocabulary, in the order of their keys. */
final class MasterCursor implements EntryCursor {

  private final EntryFile file;
  private final MasterMetadata metadata;
  private @Nullable EntryKey last;

  private MasterCursor(EntryFile file, MasterMetadata metadata) {
    this.file = file;
    this.metadata = metadata;
  }

  /**
   * Opens a master vocabulary.
   *
   * @throws DamagedVocabularyException where it is none, or of a newer format
   */
  static MasterCursor open(Path path) throws IOException {
    EntryFile file = EntryFile.open(path);
    try {
      return new MasterCursor(file, MasterMetadata.of(new Fields(file.metadata(), "metadata")));
    } catch (Fields.FaultException e) {
      file.close();
      throw VocabularyReader.damaged(path, e);
    }
  }

  MasterMetadata metadata() {
    return metadata;
  }

  @Override
  public @Nullable MasterEntry next() throws IOException {
    return file.next(metadata.terms(), this::entry);
  }

  private MasterEntry entry(ObjectNode node, int number) {
    MasterEntry entry = EntryJson.entry(node, number);
    EntryKey key = entry.key();
    if (last != null && last.compareTo(key) >= 0) {
      throw new Fields.FaultException(
          "entry " + number + " stands twice, or not where its language and canonical form sort");
    }
    last = key;
    return entry;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
