package dev.corpora.text;

import dev.corpora.model.Page;
import java.util.List;

/**
 * One clean-up of a paged document's lines, before its paragraphs are found. Steps keep nothing
 * between two documents.
 */
@FunctionalInterface
interface PageStep {

  /** Returns as many pages as it was given, in the same order. */
  List<Page> apply(List<Page> pages, CleaningRun run);
}
