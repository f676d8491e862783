package dev.corpora.term;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The company of other candidates: how many different phrases a candidate's head is the head of,
 * for a subject names the kinds of its things ({@code sparse matrix}, {@code diagonal matrix}), and
 * how many different heads its modifiers modify, for what goes with everything ({@code young},
 * {@code correct}) makes no kind.
 *
 * <p>After the counts of Nakagawa and Mori, <i>A simple but powerful automatic term extraction
 * method</i>, COMPUTERM 2002.
 */
final class Breadth {

  private final Map<String, Integer> phrases = new HashMap<>();
  private final Map<String, Set<String>> modified = new HashMap<>();
  private final WordCounts counts;

  Breadth(Collection<Candidate> candidates, WordCounts counts) {
    this.counts = counts;
    for (Candidate candidate : candidates) {
      if (candidate.words().size() > 1) {
        add(candidate);
      }
    }
  }

  private void add(Candidate candidate) {
    String head = candidate.headWord();
    for (String word : candidate.words()) {
      if (word.equals(head)) {
        phrases.merge(word, 1, Integer::sum);
      } else {
        modified.computeIfAbsent(word, key -> new HashSet<>(4)).add(head);
      }
    }
  }

  List<Measure> measures() {
    return List.of(
        Measure.of("head_breadth", candidate -> Logs.base2(1.0 + phrases(candidate))),
        Measure.of(
            "head_productivity",
            candidate ->
                Logs.base2((1.0 + phrases(candidate)) / (1.0 + counts.of(candidate.headWord())))),
        Measure.of("modifier_breadth", candidate -> Logs.base2(1.0 + modified(candidate))));
  }

  private int phrases(Candidate candidate) {
    return phrases.getOrDefault(candidate.headWord(), 0);
  }

  private int modified(Candidate candidate) {
    int most = 0;
    List<String> words = candidate.words();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.equals(candidate.headWord())) {
        most = Math.max(most, modified.getOrDefault(word, Set.of()).size());
      }
    }
    return most;
  }
}
