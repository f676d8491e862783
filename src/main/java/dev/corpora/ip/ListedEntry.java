package dev.corpora.ip;

import dev.corpora.model.FoldedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as it stands in a block list, a term with what is said of it. What it does not say, its
 * franchise says, or else the defaults do.
 *
 * @param aliases other names of the same
 */
record ListedEntry(
    String term,
    List<String> aliases,
    Optional<MatchRule> rule,
    List<String> exceptions,
    Optional<Set<String>> languages) {

  /** The names to look for. */
  List<ListedName> names(String franchise, String list, ListedEntry defaults, int firstOrder) {
    List<String> excepted = new ArrayList<>(exceptions);
    excepted.addAll(defaults.exceptions());
    List<String> spellings = new ArrayList<>(aliases);
    spellings.add(0, term);
    List<ListedName> names = new ArrayList<>();
    for (String spelling : spellings) {
      names.add(
          new ListedName(
              firstOrder + names.size(),
              franchise,
              list,
              term,
              spelling,
              FoldedWords.of(spelling),
              rule.or(defaults::rule).orElse(MatchRule.PHRASE),
              excepted.stream().map(FoldedWords::of).toList(),
              languages.or(defaults::languages).orElse(Set.of())));
    }
    return names;
  }
}
