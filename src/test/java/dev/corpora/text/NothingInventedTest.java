package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Block;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the layout, cleaned text holds the letters of the lines and no others. */
class NothingInventedTest {

  private static final String[] WORDS = {
    "bee",
    "hive",
    "honey-comb",
    "Wax",
    "1",
    "2.3",
    "queen",
    "-",
    "•",
    "Index",
    "Contents",
    "...",
    "Über",
    "a",
    "swarm-"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void lettersComeOutAsTheyWentIn(long seed) {
    Random random = new Random(seed);
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      PageBuilder page = new PageBuilder(number);
      for (int i = 0; i < 30; i++) {
        StringBuilder text = new StringBuilder();
        int words = 1 + random.nextInt(7);
        for (int w = 0; w < words; w++) {
          text.append(w == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        float size = random.nextInt(8) == 0 ? 14 : 10;
        // Below the edge where heads stand, so that nothing is to be left out.
        page.line(
            50 + 150 * random.nextInt(2),
            110 + 12 * i,
            text.toString(),
            size,
            random.nextInt(6) == 0,
            random.nextInt(6) == 0);
      }
      pages.add(page.build());
    }
    List<Block> blocks =
        new StandardCleaner()
            .clean(
                new ParsedDocument(
                    new DocumentDescription(DocumentFormat.PDF, null, null, 7),
                    new Body.Paged(pages),
                    List.of()),
                Checkpoint.NONE)
            .blocks();
    StringBuilder in = new StringBuilder();
    pages.forEach(page -> page.lines().stream().map(Line::text).forEach(in::append));
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> out.append(block.text()));
    assertThat(sortedLetters(out)).isEqualTo(sortedLetters(in));
  }

  private static String sortedLetters(CharSequence text) {
    return text.chars()
        .filter(Character::isLetterOrDigit)
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
