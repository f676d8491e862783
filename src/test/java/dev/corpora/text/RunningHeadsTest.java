package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RunningHeadsTest {

  private static final String[] OPENINGS = {
    "Bees gather", "Rain falls", "Rivers bend", "Clocks strike", "Snow melts", "Winds turn"
  };

  private static List<String> cleaned(int count, IntFunction<PageBuilder> pages) {
    List<Page> parsed = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      PageBuilder page = pages.apply(i);
      page.line(50, 80, OPENINGS[(i - 1) % OPENINGS.length] + " slowly over the years");
      page.line(50, 300, "See below");
      page.line(50, 500, "and so it went, " + OPENINGS[i % OPENINGS.length]);
      parsed.add(page.build());
    }
    List<String> lines = new ArrayList<>();
    new RunningHeads()
        .apply(parsed, new CleaningRun(Checkpoint.NONE))
        .forEach(page -> page.lines().stream().map(Line::text).forEach(lines::add));
    return lines;
  }

  @Test
  void removesHeadsThatAlternateBetweenLeftAndRightPages() {
    List<String> lines =
        cleaned(
            6,
            i ->
                i % 2 == 0
                    ? new PageBuilder(i).line(50, 30, i + " The Keeping of Bees")
                    : new PageBuilder(i).line(50, 30, "Winter " + i));
    assertThat(lines).hasSize(18).noneMatch(line -> line.contains("Keeping"));
  }

  @Test
  void removesHeadsThatChangeByChapter() {
    List<String> lines =
        cleaned(6, i -> new PageBuilder(i).line(50, 30, i <= 3 ? "The Hive" : "The Queen"));
    assertThat(lines).doesNotContain("The Hive", "The Queen").hasSize(18);
  }

  @Test
  void removesRomanAndArabicPageNumbersAtTheFoot() {
    String[] numbers = {"iv", "v", "1", "2", "3", "4"};
    assertThat(cleaned(6, i -> new PageBuilder(i).line(190, 570, numbers[i - 1]))).hasSize(18);
  }

  @Test
  void keepsWhatStandsInTheMiddleOfEveryPage() {
    assertThat(cleaned(6, PageBuilder::new)).filteredOn("See below"::equals).hasSize(6);
  }

  @Test
  void keepsAHeadThatOccursOnce() {
    List<String> lines =
        cleaned(6, i -> new PageBuilder(i).line(50, 30, i == 4 ? "A Note on Wax" : "Bees " + i));
    assertThat(lines).contains("A Note on Wax").hasSize(19);
  }

  @Test
  void removesAHeadThatOccursOnceWhereItRepeatsTheHeadingOfASection() {
    List<String> lines =
        cleaned(
            6,
            i -> {
              PageBuilder page =
                  new PageBuilder(i).line(50, 30, i == 4 ? "2.1. Wax " + i : "Bees " + i);
              return i == 3 ? page.line(50, 200, "2.1 Wax") : page;
            });
    assertThat(lines).contains("2.1 Wax").doesNotContain("2.1. Wax 4").hasSize(19);
  }

  @Test
  void keepsTheBodysFirstLineWhereTwoPagesBeginAlike() {
    List<Page> pages = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String text = i == 2 || i == 5 ? "For example" : OPENINGS[i - 1];
      pages.add(new PageBuilder(i).line(50, 60, text).line(50, 80, "body " + i).build());
    }
    List<Page> cleaned = new RunningHeads().apply(pages, new CleaningRun(Checkpoint.NONE));
    assertThat(cleaned).isEqualTo(pages);
  }

  @Test
  void keepsEqualFirstLinesOfADocumentOfTwoPages() {
    assertThat(cleaned(2, i -> new PageBuilder(i).line(50, 30, "Dear reader"))).hasSize(8);
  }
}
