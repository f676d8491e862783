package dev.corpora.bench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the terms that its own index or glossary names.
 *
 * @param blocks the running text, at most 150,000 words of it
 * @param terms those of the manual's terms that the text holds, and, where the text is whole, the
 *     others too
 * @param found how many of the manual's terms its whole text holds
 * @param foundShare the same as a share of all its terms, 0 to 1
 */
record TrainingDocument(
    List<TrainingBlock> blocks, List<String> terms, int found, double foundShare) {

  private static final int MOST_WORDS = 150_000;
  private static final int LEAST_TERMS = 40;
  private static final double LEAST_SHARE = 0.4;

  /** What a manual in a language has to teach. */
  static TrainingDocument of(Manual manual, String language) {
    LanguageFilter filter = new LanguageFilter(language);
    List<TrainingBlock> whole =
        manual.blocks().stream().filter(block -> !filter.isUntranslated(block)).toList();
    TextIndex index = new TextIndex(whole);
    TermList list = new TermList(index);
    manual.headwords().forEach(list::add);
    List<String> terms = list.terms();
    int found = (int) terms.stream().filter(index::holds).count();
    double share = terms.isEmpty() ? 0 : (double) found / terms.size();
    List<TrainingBlock> blocks = firstWords(whole);
    if (blocks.size() < whole.size()) {
      terms = terms.stream().filter(new TextIndex(blocks)::holds).toList();
    }
    return new TrainingDocument(blocks, terms, found, share);
  }

  private static List<TrainingBlock> firstWords(List<TrainingBlock> whole) {
    int words = 0;
    for (int i = 0; i < whole.size(); i++) {
      words += whole.get(i).words();
      if (words > MOST_WORDS) {
        return whole.subList(0, i);
      }
    }
    return whole;
  }

  /** Whether there are terms enough, and the text uses enough of them, to learn from. */
  boolean isUsable() {
    return found >= LEAST_TERMS && foundShare >= LEAST_SHARE;
  }

  int words() {
    return blocks.stream().mapToInt(TrainingBlock::words).sum();
  }

  /** Writes {@code blocks.tsv} and {@code terms.txt} into a folder that is made if need be. */
  void write(Path folder) throws IOException {
    List<String> rows = new ArrayList<>();
    blocks.forEach(block -> rows.add(block.asRow()));
    Files.createDirectories(folder);
    Files.write(folder.resolve("blocks.tsv"), rows);
    Files.write(folder.resolve("terms.txt"), terms);
  }
}
