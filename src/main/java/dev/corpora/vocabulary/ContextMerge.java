package dev.corpora.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the best contexts: the first of each document before the second of any, the better entry's
 * first, and no sentence twice.
 */
final class ContextMerge {

  private static final int MOST = 3;

  private record Candidate(int index, MergeRank rank, SourcedContext context) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::index).thenComparing(Candidate::rank);

  private final List<Candidate> best = new ArrayList<>();

  void add(MergeRank rank, List<SourcedContext> contexts) {
    for (int i = 0; i < contexts.size(); i++) {
      add(new Candidate(i, rank, contexts.get(i)));
    }
  }

  private void add(Candidate next) {
    for (int i = 0; i < best.size(); i++) {
      Candidate known = best.get(i);
      if (known.context.text().equals(next.context.text())) {
        if (BEST_FIRST.compare(next, known) < 0) {
          best.set(i, next);
          best.sort(BEST_FIRST);
        }
        return;
      }
    }
    best.add(next);
    best.sort(BEST_FIRST);
    if (best.size() > MOST) {
      best.remove(MOST);
    }
  }

  List<SourcedContext> result() {
    return best.stream().map(Candidate::context).toList();
  }
}
