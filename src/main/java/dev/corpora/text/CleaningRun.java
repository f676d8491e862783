package dev.corpora.text;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentWarning;
import java.util.ArrayList;
import java.util.List;

/** The cleaning of one document: what its steps share. Used by one thread. */
final class CleaningRun {

  /** How many blocks pass between two calls of the checkpoint. */
  private static final int BLOCKS_PER_CHECK = 256;

  private final Checkpoint checkpoint;
  private final List<DocumentWarning> warnings = new ArrayList<>();
  private int illegibleCharacters;
  private List<Integer> illegiblePages = List.of();

  CleaningRun(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** To be called once a page. */
  void check() {
    checkpoint.check();
  }

  /** To be called with each block's index: checks every few hundred blocks. */
  void check(int blockIndex) {
    if (blockIndex % BLOCKS_PER_CHECK == 0) {
      checkpoint.check();
    }
  }

  void warn(String message) {
    warnings.add(new DocumentWarning(message));
  }

  List<DocumentWarning> warnings() {
    return List.copyOf(warnings);
  }

  /** Notes text that was dropped because nobody could read it. */
  void droppedAsIllegible(int characters) {
    illegibleCharacters += characters;
  }

  int illegibleCharacters() {
    return illegibleCharacters;
  }

  /** Notes the pages that nobody could read. */
  void illegiblePages(List<Integer> pages) {
    illegiblePages = List.copyOf(pages);
  }

  List<Integer> illegiblePages() {
    return illegiblePages;
  }
}
