package dev.corpora.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The entries of a document's vocabulary, in the order of the file. */
final class VocabularyCursor implements EntryCursor {

  private final EntryFile file;
  private final VocabularyMetadata metadata;
  private final String document;
  private final DocumentEntries entries;

  private VocabularyCursor(EntryFile file, VocabularyMetadata metadata, String folder) {
    this.file = file;
    this.metadata = metadata;
    String path = metadata.sourcePath();
    this.document = folder + path.substring(path.lastIndexOf('/') + 1);
    this.entries = new DocumentEntries(document, metadata.language());
  }

  /**
   * Opens a vocabulary.
   *
   * @param folder where it stands, as its document is to be called: empty, or ending with a slash
   * @throws MasterVocabularyException where it is a master vocabulary
   * @throws DamagedVocabularyException where it is no vocabulary of a version that is known
   */
  static VocabularyCursor open(Path path, String folder) throws IOException {
    EntryFile file = EntryFile.open(path);
    try {
      return new VocabularyCursor(file, VocabularyReader.metadata(file.metadata()), folder);
    } catch (Fields.FaultException e) {
      file.close();
      throw VocabularyReader.damaged(path, e);
    }
  }

  VocabularyMetadata metadata() {
    return metadata;
  }

  /** The document's path. */
  String document() {
    return document;
  }

  @Override
  public @Nullable MasterEntry next() throws IOException {
    return file.next(metadata.termCount(), entries::entry);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
