package dev.corpora.ip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names as a tree of words. Searching a text costs its words times the longest name's, however many
 * names there are. Not changed after it was handed over; then safe for use by several threads.
 */
final class NameTrie {

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    @Nullable Integer franchise;
  }

  /**
   * A name found in a text.
   *
   * @param words its length
   * @param franchise the number of its franchise
   */
  record Match(int words, int franchise) {

    /** Whether it stands before another: longer, or as long and of an earlier franchise. */
    boolean precedes(@Nullable Match other) {
      return other == null
          || words > other.words
          || (words == other.words && franchise < other.franchise);
    }
  }

  private final Node root = new Node();

  /** Adds a name; a name that is there already keeps its franchise. */
  void add(List<String> name, int franchise) {
    Node node = root;
    for (String word : name) {
      node = node.next.computeIfAbsent(word, any -> new Node());
    }
    if (node.franchise == null) {
      node.franchise = franchise;
    }
  }

  /** The longest name that stands anywhere in a text as a sequence of whole words, or null. */
  @Nullable Match longest(List<String> text) {
    Match best = null;
    for (int start = 0; start < text.size(); start++) {
      Node node = root.next.get(text.get(start));
      for (int end = start + 1; node != null; end++) {
        if (node.franchise != null) {
          Match match = new Match(end - start, node.franchise);
          best = match.precedes(best) ? match : best;
        }
        node = end < text.size() ? node.next.get(text.get(end)) : null;
      }
    }
    return best;
  }
}
