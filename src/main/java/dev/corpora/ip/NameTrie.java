package dev.corpora.ip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names as a tree of words, each step a look-up in a hash table. Searching a text is linear in it:
 * from each of its words at most as many steps are taken as the longest name has, however many
 * names there are. Not changed after it was handed over; then safe for use by several threads.
 */
final class NameTrie {

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<ListedName> names = new ArrayList<>();
  }

  /**
   * A name found in a text.
   *
   * @param start its first word
   * @param end the word after its last
   */
  record Match(ListedName name, int start, int end) {

    int words() {
      return end - start;
    }
  }

  private final Node root = new Node();

  /** Adds a name under its own words and those of its other number. */
  void add(ListedName name) {
    add(name, name.words());
    Plurals.of(name.words()).forEach(words -> add(name, words));
  }

  private void add(ListedName name, List<String> words) {
    Node node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, any -> new Node());
    }
    node.names.add(name);
  }

  /** All names that stand in a text as sequences of whole words. */
  List<Match> matches(List<String> text) {
    List<Match> matches = new ArrayList<>();
    for (int start = 0; start < text.size(); start++) {
      Node node = root.next.get(text.get(start));
      for (int end = start + 1; node != null; end++) {
        for (ListedName name : node.names) {
          matches.add(new Match(name, start, end));
        }
        node = end < text.size() ? node.next.get(text.get(end)) : null;
      }
    }
    return matches;
  }
}
