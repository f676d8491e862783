package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the lines by which pages made for the web lead to each other ({@code Next topic:
 * Valves}), where what they name is a heading of the same document.
 */
final class NavigationBlocks implements BlockStep {

  private static final Pattern LINK =
      Pattern.compile(
          "^(?:previous|next|parent|up|zurück|weiter|vorheriges|nächstes|précédent|suivant)"
              + "(?:\\s\\p{L}+)?\\s?:\\s?(.{1,160})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}–—]+");

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    Set<String> headings = new HashSet<>();
    for (Block block : blocks) {
      if (block.kind() == BlockKind.HEADING) {
        headings.addAll(names(block.text()));
      }
    }
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      Matcher link = LINK.matcher(block.text());
      if (block.kind() == BlockKind.HEADING
          || !link.matches()
          || Collections.disjoint(names(link.group(1)), headings)) {
        out.add(block);
      }
    }
    return out;
  }

  /** What a heading may be called: by all its words, or without its numbers. */
  private static List<String> names(String heading) {
    String title = Headings.title(heading.strip());
    return List.of(plain(heading), plain(title), plain(Headings.title(title)));
  }

  private static String plain(String heading) {
    return BETWEEN_WORDS.matcher(heading.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
