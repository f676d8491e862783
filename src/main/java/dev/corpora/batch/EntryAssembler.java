package dev.corpora.batch;

import dev.corpora.ip.BlockList;
import dev.corpora.ip.Review;
import dev.corpora.model.Classification;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes entries of terms, what was said of them, and their flags. */
final class EntryAssembler {

  private static final Pattern NO_NAME_CHARACTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

  private final BlockList blockList;
  private final Review review;

  EntryAssembler(BlockList blockList, Review review) {
    this.blockList = blockList;
    this.review = review;
  }

  /**
   * One entry a term, in the terms' order, but for what a review decided.
   *
   * @param language the ISO 639-1 code of the document's language
   * @param source the document's name without folder and extension
   */
  List<VocabularyEntry> assemble(
      String source, String language, List<Term> terms, List<Classification> classifications) {
    if (terms.size() != classifications.size()) {
      throw new IllegalStateException(
          classifications.size() + " classifications for " + terms.size() + " terms");
    }
    List<VocabularyEntry> entries = new ArrayList<>(terms.size());
    boolean changed = false;
    for (int i = 0; i < terms.size(); i++) {
      VocabularyEntry entry = flagged(source, language, terms.get(i), classifications.get(i));
      Optional<VocabularyEntry> reviewed = review.apply(entry);
      reviewed.ifPresent(entries::add);
      changed |= !reviewed.equals(Optional.of(entry));
    }
    return identified(source, changed ? SameName.join(entries) : entries);
  }

  /** An entry that has no identifier yet. */
  private VocabularyEntry flagged(
      String source, String language, Term term, Classification classification) {
    ProtectedMatch match = blockList.find(term, language).orElse(null);
    String flag = match == null ? null : BlockList.PREFIX + match.franchise();
    return new VocabularyEntry("", source, term, classification, flag, match, null);
  }

  private static List<VocabularyEntry> identified(String source, List<VocabularyEntry> entries) {
    Map<String, String> ids = ids(source, entries.stream().map(VocabularyEntry::term).toList());
    return entries.stream()
        .map(
            entry ->
                new VocabularyEntry(
                    Objects.requireNonNull(ids.get(entry.term().canonical())),
                    entry.source(),
                    entry.term(),
                    entry.classification(),
                    entry.ipFlag(),
                    entry.ipMatch(),
                    entry.ipReviewed()))
        .toList();
  }

  /**
   * Identifiers by canonical form. Where two forms differ only in what identifiers leave out, the
   * later one in alphabetical order gets a number, so that an identifier does not depend on scores.
   */
  private static Map<String, String> ids(String source, List<Term> terms) {
    Set<String> canonicals = new TreeSet<>();
    for (Term term : terms) {
      canonicals.add(term.canonical());
    }
    Map<String, String> ids = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (String canonical : canonicals) {
      String base = slug(source) + "-" + slug(canonical);
      String id = base;
      for (int number = 2; !taken.add(id); number++) {
        id = base + "-" + number;
      }
      ids.put(canonical, id);
    }
    return ids;
  }

  private static String slug(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return OUTER_HYPHENS.matcher(NO_NAME_CHARACTERS.matcher(lower).replaceAll("-")).replaceAll("");
  }
}
