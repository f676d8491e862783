package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ParseResult;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.PdfFixture.Face;
import dev.corpora.testing.PdfFixture.PageBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from pages as they are really drawn. */
class PdfLayoutTest {

  private static final float LEFT = 60;
  private static final float RIGHT = 310;
  private static final float COLUMN = 225;
  private static final float WIDE = 475;

  private static final String VALVES =
      "A check valve lets the water pass in one direction alone and closes as soon as the flow"
          + " turns. Its disc hangs on a hinge above the seat and falls back by its own weight, so"
          + " that no spring is needed in a pipe that runs level.";

  private static final String PUMPS =
      "The pump behind it draws from the lower basin and lifts the water to the tank on the hill,"
          + " from where it runs down to the village in a pipe of cast iron. In a dry summer it"
          + " works from morning to night.";

  @TempDir Path folder;

  @SafeVarargs
  private List<Block> read(Consumer<PageBuilder>... pages) {
    PdfFixture pdf = PdfFixture.pdf();
    for (Consumer<PageBuilder> page : pages) {
      pdf.page(page);
    }
    return read(pdf);
  }

  private List<Block> read(PdfFixture pdf) {
    Path file = pdf.writeTo(folder.resolve("layout.pdf"));
    DiscoveredDocument document =
        new DiscoveredDocument(
            file, "layout.pdf", DocumentFormat.PDF, file.toFile().length(), Instant.EPOCH);
    try {
      ParseResult result =
          new PdfDocumentParser(ParseOptions.DEFAULTS).parse(document, Checkpoint.NONE);
      return new StandardCleaner()
          .clean(((ParseResult.Parsed) result).document(), Checkpoint.NONE)
          .blocks();
    } catch (PasswordFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(List<Block> blocks, BlockKind kind) {
    return blocks.stream().filter(block -> block.kind() == kind).map(Block::text).toList();
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(Block::text).toList();
  }

  /** A page of plain text, so that a document has a body to measure by. */
  private static void fill(PageBuilder page, float from) {
    float y = from;
    for (int i = 0; i < 5; i++) {
      y = page.paragraph(LEFT, y, WIDE, VALVES) + 8;
      y = page.paragraph(LEFT, y, WIDE, PUMPS) + 8;
    }
  }

  @Test
  void aPaperInTwoColumnsIsReadColumnByColumnBelowItsTitle() {
    String cut =
        "The engineer who planned the whole of it had learnt his trade in the mines, where every"
            + " drop had to be lifted by hand, and never trusted a machine that he could not take"
            + " apart with the tools in his pocket. Whoever inherits his pumps will find each bolt"
            + " numbered, each seal in a drawer of its own and a note on the wall which says in"
            + " what order they go back into the housing when the work is done for the year.";
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES_BOLD, 18).line(120, 80, "Valves and Pumps of the Upper Valley");
              page.face(Face.TIMES, 10).line(230, 102, "A. Keeper and B. Miller");
              float y = 140;
              page.face(Face.TIMES_BOLD, 12).line(LEFT, y, "1 Introduction");
              y += 10;
              page.face(Face.TIMES, 10);
              for (int i = 0; i < 5; i++) {
                y = page.paragraph(LEFT, y + 10, COLUMN, VALVES);
                y = page.paragraph(LEFT, y + 10, COLUMN, PUMPS);
              }
              float column = 142;
              page.paragraph(
                  LEFT, y + 10, COLUMN, cut.substring(0, cut.indexOf("Whoever inh") - 1));
              column = page.paragraph(RIGHT, column, COLUMN, cut.substring(cut.indexOf("Whoever")));
              page.face(Face.TIMES_BOLD, 12).line(RIGHT, column + 12, "2 Method");
              page.face(Face.TIMES, 10);
              column += 32;
              for (int i = 0; i < 4; i++) {
                column = page.paragraph(RIGHT, column, COLUMN, PUMPS) + 10;
              }
            });

    assertThat(texts(blocks, BlockKind.HEADING))
        .containsSubsequence("Valves and Pumps of the Upper Valley", "1 Introduction", "2 Method");
    assertThat(texts(blocks)).contains(VALVES, PUMPS);
    String all = String.join("\n", texts(blocks));
    assertThat(all.indexOf("1 Introduction")).isLessThan(all.indexOf(VALVES));
    assertThat(all.indexOf("each bolt numbered")).isLessThan(all.indexOf("2 Method"));
  }

  @Test
  void aSentenceGoesOnInTheNextColumnAndOnTheNextPageBehindAFootnote() {
    String sentence =
        "Nobody in the valley remembers who laid the first pipe, but the oldest of the maps that"
            + " hang in the mill already shows it as a thin blue line from the spring";
    String rest =
        "to the basin below the church, where women washed their linen until the war and children"
            + " still sail their boats of bark in spring.";
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES, 11);
              float y = 100;
              for (int i = 0; i < 5; i++) {
                y = page.paragraph(LEFT, y, WIDE, VALVES) + 8;
              }
              page.paragraph(LEFT, y, WIDE, sentence + " " + "and on and on, past the mill,");
              page.face(Face.TIMES, 8)
                  .line(LEFT, 740, "1 The map was drawn for the bishop in the year of the flood.");
            },
            page -> {
              page.face(Face.TIMES, 11);
              float y = page.paragraph(LEFT, 90, WIDE, rest) + 8;
              fill(page, y);
            });

    assertThat(texts(blocks)).contains(sentence + " and on and on, past the mill, " + rest);
    assertThat(texts(blocks, BlockKind.FOOTNOTE))
        .containsExactly("1 The map was drawn for the bishop in the year of the flood.");
  }

  @Test
  void aDropCapitalBelongsToTheFirstWordWhereverItIsDrawn() {
    for (boolean first : new boolean[] {true, false}) {
      List<Block> blocks =
          read(
              page -> {
                if (first) {
                  page.face(Face.TIMES_BOLD, 40).line(LEFT, 126, "W");
                }
                page.face(Face.TIMES, 11);
                page.line(LEFT + 42, 100, "ater has been lifted in this valley for longer than");
                page.line(
                    LEFT + 42, 113.2f, "anybody can remember, and the wheels that lift it are");
                page.line(
                    LEFT + 42, 126.4f, "older than the church in which their makers married.");
                page.line(LEFT, 139.6f, "They turn to this day.");
                if (!first) {
                  page.face(Face.TIMES_BOLD, 40).line(LEFT, 126, "W");
                  page.face(Face.TIMES, 11);
                }
                fill(page, 170);
              });
      assertThat(texts(blocks).get(0))
          .isEqualTo(
              "Water has been lifted in this valley for longer than anybody can remember, and the"
                  + " wheels that lift it are older than the church in which their makers married."
                  + " They turn to this day.");
    }
  }

  @Test
  void headingsSetApartLetterByLetterAreWords() {
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.HELVETICA_BOLD, 16).line(LEFT, 80, "C H A P T E R");
              page.raw(content -> content.setCharacterSpacing(4));
              page.line(LEFT, 120, "CHECK VALVE");
              page.raw(content -> content.setCharacterSpacing(0));
              page.line(LEFT, 160, "V a l v e s");
              float x = LEFT;
              for (String letter : "VALVES".split("", -1)) {
                page.line(x, 200, letter);
                x += 22;
              }
              page.line(LEFT, 240, "T H E   C H E C K   V A L V E");
              page.face(Face.TIMES, 11);
              fill(page, 280);
            });

    assertThat(texts(blocks, BlockKind.HEADING))
        .containsExactly("CHAPTER", "CHECK VALVE", "Valves", "VALVES", "THE CHECK VALVE");
  }

  @Test
  void softHyphensAndLigaturesAreNoPartsOfWords() {
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.UNICODE, 11);
              page.line(LEFT, 100, "The of\uFB01ce con\u00ADtrols the \uFB02ow of the wa\u00AD");
              page.line(LEFT, 113.2f, "ter in the mill.");
              page.face(Face.TIMES, 11);
              fill(page, 150);
            });

    assertThat(texts(blocks).get(0))
        .isEqualTo("The office controls the flow of the water in the mill.");
  }

  @Test
  void lettersThatAFontLostAreRestoredWhereTheDocumentProvesThem() {
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES, 11);
              page.line(
                  LEFT, 100, "The de¤nition of the speci¤c ¤gure follows; the ¤rst of¤ce has it.");
              page.line(LEFT, 113.2f, "A definition, a specific figure, the first office.");
              fill(page, 150);
            });

    assertThat(texts(blocks).get(0))
        .startsWith("The definition of the specific figure follows; the first office has it.");
  }

  @Test
  void germanAndFrenchLineEndsAreJoinedAsTheirWordsAreWritten() {
    List<Block> german =
        read(
            page -> {
              page.face(Face.TIMES, 11);
              float y = 100;
              y =
                  page.paragraph(
                      LEFT, y, WIDE, "Der Absatz nennt die E-Mail-Adresse und den Absatz danach.");
              page.line(LEFT, y, "Im zweiten Ab-");
              page.line(LEFT, y + 13.2f, "satz steht die E-Mail-");
              page.line(LEFT, y + 26.4f, "Adresse der Haupt-");
              page.line(LEFT, y + 39.6f, "und Nebenstelle.");
            });
    assertThat(String.join(" ", texts(german)))
        .contains("Im zweiten Absatz steht die E-Mail-Adresse der Haupt- und Nebenstelle.");

    List<Block> french =
        read(
            page -> {
              page.face(Face.TIMES, 11);
              page.line(
                  LEFT,
                  100,
                  "La vanne est dite «\u00A0ouverte\u00A0» quand l’eau la traverse, et l’em-");
              page.line(LEFT, 113.2f, "ploi de l’");
              page.line(LEFT, 126.4f, "eau du puits est-");
              page.line(LEFT, 139.6f, "il permis ?");
            });
    assertThat(String.join(" ", texts(french)))
        .isEqualTo(
            "La vanne est dite « ouverte » quand l'eau la traverse, et l'emploi de l'eau du puits"
                + " est-il permis ?");
  }

  @Test
  void aTableOfFiguresIsNoLanguageAndItsLabelsAre() {
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES, 11);
              fill(page, 300);
              String[] valves = {"gate valve", "check valve", "ball valve", "plug valve"};
              for (int i = 0; i < valves.length; i++) {
                float y = 100 + 16 * i;
                page.line(LEFT, y, valves[i]);
                page.line(LEFT + 160, y, (i + 1) + "." + i + "5 kPa");
                page.line(LEFT + 280, y, "12" + i);
              }
            });

    assertThat(texts(blocks, BlockKind.TABLE_CELL))
        .containsSubsequence("gate valve", "check valve", "ball valve", "plug valve");
    assertThat(texts(blocks, BlockKind.FORMULA)).contains("120", "121", "122", "123");
  }

  @Test
  void aBibliographyAtTheEndOfAPaperIsNoLanguage() {
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES, 10);
              float left = 100;
              for (int i = 0; i < 6; i++) {
                left = page.paragraph(LEFT, left, COLUMN, VALVES) + 6;
              }
              float y = 100;
              y = page.paragraph(RIGHT, y, COLUMN, PUMPS) + 16;
              y = page.paragraph(RIGHT, y, COLUMN, PUMPS) + 16;
              page.face(Face.TIMES_BOLD, 12).line(RIGHT, y, "References");
              page.face(Face.TIMES, 10);
              y += 20;
              for (int i = 1; i < 8; i++) {
                y =
                    page.paragraph(
                            RIGHT,
                            y,
                            COLUMN,
                            "["
                                + i
                                + "] A. Keeper and B. Miller. On the wear of valve seats in hard"
                                + " water. Journal of Small Mills, 1"
                                + i
                                + ":2"
                                + i
                                + "–39, 199"
                                + i
                                + ".")
                        + 4;
              }
            });

    assertThat(texts(blocks, BlockKind.BIBLIOGRAPHY))
        .hasSize(7)
        .allMatch(text -> text.contains("Mills, 1"));
    assertThat(texts(blocks, BlockKind.PARAGRAPH)).contains(VALVES, PUMPS);
  }

  @Test
  void aFootnoteAndAFigureDoNotCutTheSentenceThatRunsThroughTwoColumns() {
    String cut =
        "Below the mill the old channel divides, and what the wheel does not need runs over a weir"
            + " of oak planks into the meadow, where it feeds the ditches that the monks once dug for"
            + " their fish and that nobody has cleaned since the last of the brothers left the house"
            + " in the autumn of the year in which the bridge was swept away by the great flood.";
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES, 9).line(60, 40, "Journal of Small Mills 12");
              page.face(Face.TIMES, 10);
              float y = 90;
              for (int i = 0; i < 9; i++) {
                y = page.paragraph(LEFT, y, COLUMN, VALVES) + 10;
              }
              int half = cut.indexOf("dug for");
              page.paragraph(LEFT, y, COLUMN, cut.substring(0, half) + "dug for the whole");
              page.face(Face.TIMES, 8);
              page.paragraph(LEFT, 745, COLUMN, "1 The monks left no drawing of it behind.");
              page.image(RIGHT, 80, COLUMN, 120);
              page.line(RIGHT, 215, "Figure 1: The mill and its channel");
              page.face(Face.TIMES, 10);
              y = page.paragraph(RIGHT, 240, COLUMN, "house, for " + cut.substring(half + 8)) + 10;
              for (int i = 0; i < 6; i++) {
                y = page.paragraph(RIGHT, y, COLUMN, PUMPS) + 10;
              }
            });

    assertThat(texts(blocks))
        .contains(cut.replace("dug for", "dug for the whole house, for"), VALVES, PUMPS);
    assertThat(texts(blocks, BlockKind.FOOTNOTE))
        .containsExactly("1 The monks left no drawing of it behind.");
    assertThat(texts(blocks, BlockKind.CAPTION))
        .containsExactly("Figure 1: The mill and its channel");
  }

  @Test
  void threeNarrowColumnsAreReadOneAfterTheOther() {
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES, 9);
              for (int column = 0; column < 3; column++) {
                float y = 90;
                for (int i = 0; i < 6; i++) {
                  y =
                      page.paragraph(
                              60 + 165 * column,
                              y,
                              145,
                              "Column " + (column + 1) + " part " + i + ". " + VALVES)
                          + 8;
                }
              }
            });

    List<String> texts = texts(blocks);
    assertThat(texts).hasSize(18);
    for (int i = 0; i < 18; i++) {
      assertThat(texts.get(i))
          .isEqualTo("Column " + (i / 6 + 1) + " part " + i % 6 + ". " + VALVES);
    }
  }

  @Test
  void aCodeBlockIsNoLanguageAndCodeInASentenceStaysThere() {
    List<Block> blocks =
        read(
            page -> {
              page.face(Face.TIMES, 11);
              fill(page, 200);
              page.line(LEFT, 100, "To open the check valve, call ");
              page.face(Face.COURIER, 10).line(LEFT + 136, 100, "open_valve");
              page.face(Face.TIMES, 11).line(LEFT + 200, 100, "before the pump starts to turn:");
              page.face(Face.COURIER, 10).line(LEFT + 20, 122, "for (valve : valves) {");
              page.line(LEFT + 40, 134, "open_valve(valve);");
              page.line(LEFT + 20, 146, "}");
            });

    assertThat(texts(blocks, BlockKind.PARAGRAPH).get(0))
        .isEqualTo("To open the check valve, call open_valve before the pump starts to turn:");
    assertThat(texts(blocks, BlockKind.CODE))
        .singleElement()
        .satisfies(code -> assertThat(code.lines()).hasSize(3));
  }
}
