package dev.corpora.classify.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms that go in one request, by the ids that their answers must carry. An id is the beginning of
 * the term's key: an answer that slips by one place names no term, or the one that it means.
 *
 * @param terms by id, in the order of the question
 */
record TermGroup(Map<String, AskedTerm> terms) {

  private static final int ID_LENGTH = 8;

  /** A group of terms with different keys. */
  static TermGroup of(Collection<AskedTerm> terms) {
    Map<String, AskedTerm> byId = new LinkedHashMap<>();
    for (AskedTerm term : terms) {
      int length = ID_LENGTH;
      while (byId.containsKey(term.key().substring(0, length))) {
        length++;
      }
      byId.put(term.key().substring(0, length), term);
    }
    return new TermGroup(byId);
  }

  /** All terms in groups of at most a size, in their order. */
  static List<TermGroup> split(List<AskedTerm> terms, int size) {
    List<TermGroup> groups = new ArrayList<>();
    for (int from = 0; from < terms.size(); from += size) {
      groups.add(of(terms.subList(from, Math.min(from + size, terms.size()))));
    }
    return groups;
  }

  /** The terms' keys by their ids. */
  Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    terms.forEach((id, term) -> keys.put(id, term.key()));
    return keys;
  }
}
