package dev.corpora.vocabulary;

import dev.corpora.model.Classification;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges what documents say of one term. The result does not depend on the order of the documents:
 *
 * <ul>
 *   <li>the shown form, part of speech, kind, head, score with its measures, category and
 *       confidence are those of the best entry (see {@link MergeRank});
 *   <li>definition, abbreviation and fields of newer versions are those of the best entry that has
 *       them, where a document's own definition goes before a classifier's;
 *   <li>forms and frequencies are added up, variants and tags united, sources listed by path;
 *   <li>attributes as {@link AttributeMerge}, contexts as {@link ContextMerge} says;
 *   <li>the flag is kept if any entry has one; of several the first in alphabetical order.
 * </ul>
 */
final class EntryMerge {

  private @Nullable Ranked<MasterEntry> best;
  private @Nullable Ranked<String> ownDefinition;
  private @Nullable Ranked<String> definition;
  private @Nullable Ranked<String> abbreviation;
  private final Map<String, Ranked<String>> unknown = new HashMap<>();
  private final Map<String, Integer> forms = new HashMap<>();
  private final SortedSet<String> variants = new TreeSet<>();
  private final SortedSet<String> tags = new TreeSet<>();
  private final AttributeMerge attributes = new AttributeMerge();
  private final ContextMerge contexts = new ContextMerge();
  private final Map<String, TermSource> sources = new HashMap<>();
  private int frequency;
  private @Nullable String flag;

  /**
   * The merged entry.
   *
   * @param entries of one key, at least one, each from one document
   */
  static MasterEntry merge(List<MasterEntry> entries) {
    EntryMerge merge = new EntryMerge();
    entries.stream()
        .sorted(Comparator.comparing(e -> e.sources().get(0).document(), EntryKey::byCodePoints))
        .forEach(merge::add);
    return merge.result();
  }

  /** Adds an entry. Only the last digit of a mean depends on the order in which they come. */
  void add(MasterEntry entry) {
    MergeRank rank = MergeRank.of(entry);
    Term term = entry.term();
    best = Ranked.better(best, rank, entry);
    ownDefinition = Ranked.better(ownDefinition, rank, term.definition());
    definition = Ranked.better(definition, rank, entry.classification().definition());
    abbreviation = Ranked.better(abbreviation, rank, term.abbreviation());
    entry.unknown().forEach((name, value) -> Ranked.keep(unknown, name, rank, value));
    term.forms().forEach(form -> forms.merge(form.text(), form.count(), EntryMerge::sum));
    variants.addAll(term.variants());
    tags.addAll(entry.classification().tags());
    attributes.add(rank, entry.classification().attributes());
    contexts.add(rank, entry.contexts());
    // A document may come twice, where a review files two of its entries under one form.
    TermSource source = entry.sources().get(0);
    sources.merge(source.document(), source, EntryMerge::both);
    frequency = sum(frequency, term.frequency());
    String its = entry.ipFlag();
    if (its != null && (flag == null || EntryKey.byCodePoints(its, flag) < 0)) {
      flag = its;
    }
  }

  private static TermSource both(TermSource a, TermSource b) {
    SortedSet<Integer> pages = new TreeSet<>(a.pages());
    pages.addAll(b.pages());
    List<String> chapters = new ArrayList<>(a.chapters());
    b.chapters().stream().filter(chapter -> !chapters.contains(chapter)).forEach(chapters::add);
    return new TermSource(
        a.document(),
        sum(a.frequency(), b.frequency()),
        Math.max(a.score(), b.score()),
        List.copyOf(pages),
        chapters);
  }

  /** More than an int can count is as good as the most that it can. */
  private static int sum(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
  }

  MasterEntry result() {
    MasterEntry base = Ranked.valueOf(best);
    if (base == null) {
      throw new IllegalStateException("nothing to merge");
    }
    SortedMap<String, String> fields = new TreeMap<>();
    unknown.forEach((name, ranked) -> fields.put(name, ranked.value()));
    return new MasterEntry(
        base.language(),
        term(base.term()),
        classification(base.classification()),
        contexts.result(),
        sources.values().stream()
            .sorted(Comparator.comparing(TermSource::document, EntryKey::byCodePoints))
            .toList(),
        flag,
        fields);
  }

  private Term term(Term base) {
    List<SurfaceForm> all = new ArrayList<>();
    forms.forEach((text, count) -> all.add(new SurfaceForm(text, count)));
    all.sort(
        Comparator.comparingInt(SurfaceForm::count)
            .reversed()
            .thenComparing(SurfaceForm::text, EntryKey::byCodePoints));
    return new Term(
        base.canonical(),
        base.text(),
        base.pos(),
        base.kind(),
        base.nameType(),
        base.head(),
        all,
        List.copyOf(variants),
        Ranked.valueOf(abbreviation),
        frequency,
        base.score(),
        base.measures(),
        List.of(),
        List.of(),
        Ranked.valueOf(ownDefinition));
  }

  private Classification classification(Classification base) {
    return new Classification(
        base.category(),
        List.copyOf(tags),
        attributes.result(),
        ownDefinition == null ? Ranked.valueOf(definition) : null,
        base.confidence());
  }
}
