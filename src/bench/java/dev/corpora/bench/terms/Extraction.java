package dev.corpora.bench.terms;

import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The union of what was extracted from the documents of a corpus.
 *
 * @param terms of all documents, highest score first
 * @param entries the same, but of terms with one canonical form the best alone
 */
record Extraction(List<Term> terms, List<Term> entries) {

  /** The program's option that keeps all candidates: no score is lower. */
  static final String KEEPING_ALL = "--min-score=-1e9";

  /** What the documents' vocabularies hold. */
  static Extraction of(Collection<Vocabulary> vocabularies) {
    List<Term> terms = new ArrayList<>();
    for (Vocabulary vocabulary : vocabularies) {
      vocabulary.entries().stream().map(VocabularyEntry::term).forEach(terms::add);
    }
    terms.sort(Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::canonical));
    Set<String> seen = new HashSet<>();
    List<Term> entries = terms.stream().filter(term -> seen.add(term.canonical())).toList();
    return new Extraction(List.copyOf(terms), entries);
  }
}
