package dev.corpora.bench.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectIndexTest {

  private static final float BODY = 9;
  private static final float HEADING = 17;

  @Test
  void entriesEndWithTheirPagesAfterCommasOrDots() {
    List<Page> pages =
        document(
            line("Concept Index", HEADING),
            line("brace expansion . . . . . . . . . . 23, 25", BODY),
            line("head race, 12, 14–16,", BODY),
            line("21", BODY),
            line("wheel, overshot. . . . . 7", BODY),
            line("an entry that goes on", BODY),
            line("to the next line . . . . 9", BODY));

    assertThat(SubjectIndex.entriesOf(pages))
        .containsExactly(
            "brace expansion",
            "head race",
            "wheel, overshot",
            "an entry that goes on to the next line");
  }

  @Test
  void indexesOfFunctionsAreLeftOut() {
    List<Page> pages =
        document(
            line("D.1 Index of Shell Commands", HEADING),
            line("alias . . . . . . 55", BODY),
            line("bind . . . . . . 56", BODY),
            line("D.2 Concept Index", HEADING),
            line("B", HEADING),
            line("brace expansion . . . . . . 23", BODY),
            line("D.3 Function Index", HEADING),
            line("abort . . . . . . 142", BODY));

    assertThat(SubjectIndex.entriesOf(pages)).containsExactly("brace expansion");
  }

  @Test
  void theRunningHeadsOfItsPagesAreNoEntries() {
    List<Page> pages = document(line("Index", HEADING), line("head race, 12", BODY));
    pages.add(page(11, line("pond, 13", BODY), line("wheel, 14", BODY)));

    assertThat(SubjectIndex.entriesOf(pages)).containsExactly("head race", "pond", "wheel");
  }

  @Test
  void invertedEntriesAreTurnedWhereTheDocumentUsesThePhrase() {
    DocumentText document = new DocumentText(List.of(), " we grind with an overshot wheel. ");

    assertThat(new IndexEntry("wheels, overshot").term(document)).isEqualTo("overshot wheels");
    assertThat(new IndexEntry("wheels, greasing of").term(document)).isEqualTo("wheels");
  }

  @Test
  void wordsAreToldFromNamesOfCode() {
    assertThat(new IndexEntry("head race").isWords()).isTrue();
    assertThat(new IndexEntry("R_HOME").isWords()).isFalse();
    assertThat(new IndexEntry("isFunction").isWords()).isFalse();
    assertThat(new IndexEntry("--help").isWords()).isFalse();
    assertThat(new IndexEntry("print()").isWords()).isFalse();
  }

  /** A document of ten pages, the last of which has these lines. */
  private static List<Page> document(Line... lines) {
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number < 10; number++) {
      pages.add(page(number, line("Prose, 12", BODY)));
    }
    pages.add(page(10, lines));
    return pages;
  }

  /** A page of a running head and lines. */
  private static Page page(int number, Line... lines) {
    List<Line> placed = new ArrayList<>(List.of(line("The Mill, 99", BODY)));
    for (Line line : lines) {
      float top = 20 + 10 * placed.size();
      placed.add(new Line(line.text(), 10, top, 200, top + 8, line.fontSize(), false, false));
    }
    return new Page(number, 400, 600, placed, 0);
  }

  private static Line line(String text, float size) {
    return new Line(text, 10, 10, 200, 18, size, false, false);
  }
}
