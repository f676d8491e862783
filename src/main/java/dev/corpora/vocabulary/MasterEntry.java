package dev.corpora.vocabulary;

import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A term with what several documents say of it.
 *
 * @param language the ISO 639-1 code, or null where it is not known
 * @param term its forms and frequency those of all documents together; without contexts and
 *     occurrences, which stand in the two lists here
 * @param contexts at most three, the best first
 * @param sources the documents that have it, by path; at least one
 * @param ipFlag {@code blocklist:<franchise>} for a protected name, else null
 * @param unknown fields of newer versions by name, their values in JSON
 */
public record MasterEntry(
    @Nullable String language,
    Term term,
    Classification classification,
    List<SourcedContext> contexts,
    List<TermSource> sources,
    @Nullable String ipFlag,
    SortedMap<String, String> unknown) {

  public MasterEntry {
    contexts = List.copyOf(contexts);
    sources = List.copyOf(sources);
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
  }

  /** What it is filed under. */
  public EntryKey key() {
    return new EntryKey(language, term.canonical());
  }

  /** The document's own definition, or else the classifier's; null where there is none. */
  public @Nullable String definition() {
    return term.definition() == null ? classification.definition() : term.definition();
  }
}
