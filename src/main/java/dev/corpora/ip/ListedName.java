package dev.corpora.ip;

import java.util.List;
import java.util.Set;

/**
 * One spelling of one entry of a block list.
 *
 * @param order its place among all of all lists; the first of equally good ones counts
 * @param list what its list is called
 * @param entry the entry that it belongs to
 * @param name as it is listed
 * @param words the same as words to compare
 * @param exceptions longer sequences of words in which it means something else
 * @param languages the languages of documents that it is for; empty for all
 */
record ListedName(
    int order,
    String franchise,
    String list,
    String entry,
    String name,
    List<String> words,
    MatchRule rule,
    List<List<String>> exceptions,
    Set<String> languages) {

  ListedName {
    words = List.copyOf(words);
    exceptions = List.copyOf(exceptions);
    languages = Set.copyOf(languages);
  }

  /** Whether it is looked for in documents of a language. */
  boolean isFor(String language) {
    return languages.isEmpty() || languages.contains(language);
  }

  /** Whether what stands in a text, from one word to before another, is one of its exceptions. */
  boolean isExceptedIn(List<String> text, int start, int end) {
    for (List<String> exception : exceptions) {
      int first = Math.max(0, end - exception.size());
      int last = Math.min(start, text.size() - exception.size());
      for (int i = first; i <= last; i++) {
        if (text.subList(i, i + exception.size()).equals(exception)) {
          return true;
        }
      }
    }
    return false;
  }
}
