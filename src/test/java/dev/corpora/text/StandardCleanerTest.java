package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardCleanerTest {

  private static CleanDocument clean(List<Page> pages) {
    return clean(new Body.Paged(pages));
  }

  private static CleanDocument clean(Body body) {
    DocumentDescription description = new DocumentDescription(DocumentFormat.PDF, null, null, null);
    return new StandardCleaner()
        .clean(new ParsedDocument(description, body, List.of()), Checkpoint.NONE);
  }

  private static List<String> texts(CleanDocument document) {
    return document.blocks().stream().map(Block::text).toList();
  }

  private static List<String> texts(CleanDocument document, BlockKind kind) {
    return document.blocks().stream().filter(b -> b.kind() == kind).map(Block::text).toList();
  }

  @Test
  void joinsAParagraphOverThePageAndSetsItsFootnoteAfterIt() {
    Page first =
        new PageBuilder(1)
            .full(50, 350, 100, "The bees of the valley were kept by an old woman who")
            .full(50, 350, 112, "knew each of her hives by its own sound and who never")
            .line(50, 560, "1 A hive is a house of bees.", 8, false, false)
            .build();
    Page second =
        new PageBuilder(2)
            .full(50, 350, 100, "in her life had been stung, nor had her mother, nor her")
            .line(50, 112, "grandmother.")
            .build();
    CleanDocument document = clean(List.of(first, second));
    assertThat(texts(document))
        .containsExactly(
            "The bees of the valley were kept by an old woman who knew each of her hives by its"
                + " own sound and who never in her life had been stung, nor had her mother, nor"
                + " her grandmother.",
            "1 A hive is a house of bees.");
    assertThat(document.blocks().get(1).kind()).isEqualTo(BlockKind.FOOTNOTE);
    assertThat(document.blocks().get(0).location().page()).isEqualTo(1);
  }

  @Test
  void readsColumnsOneAfterTheOtherBelowATitleThatSpansBoth() {
    PageBuilder page =
        new PageBuilder(1).line(50, 60, "On Wax and Honey in the Old World", 16, false, true);
    for (int i = 0; i < 12; i++) {
      page.full(50, 190, 100 + 12 * i, "left words number " + i + " run");
      page.full(210, 350, 100 + 12 * i, "right words number " + i + " run");
    }
    List<String> texts = texts(clean(List.of(page.build())));
    String all = String.join(" ", texts);
    assertThat(texts.get(0)).isEqualTo("On Wax and Honey in the Old World");
    assertThat(all.indexOf("left words number 11"))
        .isPositive()
        .isLessThan(all.indexOf("right words number 0"));
  }

  @Test
  void knowsHeadingsListsCodeAndContents() {
    PageBuilder contents = new PageBuilder(1).line(50, 60, "Contents", 16, false, true);
    for (int i = 1; i <= 5; i++) {
      contents.line(50, 80 + 12 * i, i + " Chapter of bees . . . . . . . . . . " + i);
    }
    Page text =
        new PageBuilder(2)
            .line(50, 60, "2 The Queen", 16, false, true)
            .full(50, 350, 90, "Every hive has a queen that lays the eggs of all the bees")
            .line(50, 102, "in it. To count them, run:")
            .line(70, 124, "count(eggs) {", 10, true, false)
            .line(80, 136, "return all;", 10, true, false)
            .line(50, 160, "• the drone")
            .line(50, 172, "• the worker")
            .build();
    CleanDocument document = clean(List.of(contents.build(), text));
    assertThat(texts(document, BlockKind.CONTENTS)).hasSize(5);
    assertThat(texts(document, BlockKind.HEADING)).contains("2 The Queen");
    assertThat(texts(document, BlockKind.CODE)).containsExactly("count(eggs) {\n  return all;");
    assertThat(texts(document, BlockKind.LIST_ITEM)).containsExactly("• the drone", "• the worker");
    assertThat(document.blocks().get(document.blocks().size() - 1).location())
        .isEqualTo(new Location(2, "The Queen"));
  }

  @Test
  void aRowOfInlineCodeStaysInItsItemAndAListingDoesNot() {
    Page page =
        new PageBuilder(1)
            .full(50, 350, 60, "The hive has many commands, and most of them are told in this")
            .full(50, 350, 72, "manual in the order in which the keeper of the bees wants them")
            .full(50, 350, 90, "• The keeper opens the hive by a command of the drone, namely by")
            .line(60, 102, "hive open --all.", 10, true, false)
            .full(50, 350, 120, "Whoever wants to close it may give another one, which is descri-")
            .line(50, 132, "bed under hive-close, hive-shut, hive-end.", 10, true, false)
            .line(50, 150, "Then wait:")
            .line(50, 162, "sleep 10", 10, true, false)
            .build();
    CleanDocument document = clean(List.of(page));
    assertThat(texts(document, BlockKind.LIST_ITEM))
        .containsExactly(
            "• The keeper opens the hive by a command of the drone, namely by hive open --all.");
    assertThat(texts(document))
        .anyMatch(text -> text.endsWith("described under hive-close, hive-shut, hive-end."));
    assertThat(texts(document, BlockKind.CODE)).containsExactly("sleep 10");
  }

  @Test
  void takesFootnoteMarksOffWordsAndLeavesExponents() {
    Page page =
        new PageBuilder(1)
            .line(50, 60, "The bees¹ fly over 10 km² and x² fields.² Drones ³ stay.")
            .build();
    assertThat(texts(clean(List.of(page))))
        .containsExactly("The bees fly over 10 km² and x² fields. Drones stay.");
  }

  @Test
  void aColumnOfPageNumbersIsNoColumnOfText() {
    PageBuilder contents = new PageBuilder(1).line(50, 40, "Contents", 16, false, true);
    for (int i = 1; i <= 12; i++) {
      contents.line(50, 50 + 20 * i, "Chapter of bees", 10, false, true);
      contents.line(340, 50 + 20 * i, String.valueOf(10 + i * i), 10, false, true);
    }
    Page text = new PageBuilder(2).line(50, 60, "Bees fly.").build();
    CleanDocument document = clean(List.of(contents.build(), text));
    assertThat(texts(document, BlockKind.CONTENTS)).hasSize(12).contains("Chapter of bees 11");
  }

  @Test
  void dropsTheNotesWhereAPageCutsAListing() {
    Page first =
        new PageBuilder(1)
            .line(50, 300, "This is how the bees are counted here:")
            .line(50, 320, "count(eggs) {", 10, true, false)
            .line(250, 340, "(continues on next page)")
            .build();
    Page second =
        new PageBuilder(2)
            .line(250, 100, "(continued from previous page)")
            .line(60, 120, "return all;", 10, true, false)
            .build();
    assertThat(texts(clean(List.of(first, second))))
        .containsExactly("This is how the bees are counted here:", "count(eggs) {\n  return all;");
  }

  @Test
  void dropsLinksBetweenThePartsOfADocumentWithoutPages() {
    Body body =
        new Body.Flowing(
            List.of(
                new Block(BlockKind.HEADING, "Section DR: Drones", Location.UNKNOWN),
                new Block(BlockKind.PARAGRAPH, "Previous topic: Queens", Location.UNKNOWN),
                new Block(BlockKind.PARAGRAPH, "Next topic: Section DR Drones", Location.UNKNOWN),
                new Block(BlockKind.PARAGRAPH, "Next question: why they fly", Location.UNKNOWN),
                new Block(BlockKind.PARAGRAPH, "Parent topic: Chapter V Workers", Location.UNKNOWN),
                new Block(BlockKind.HEADING, "Chapter 2. Chapter V Workers", Location.UNKNOWN),
                new Block(BlockKind.HEADING, "Queens", Location.UNKNOWN)));
    assertThat(texts(clean(body)))
        .containsExactly(
            "Section DR: Drones",
            "Next question: why they fly",
            "Chapter 2. Chapter V Workers",
            "Queens");
  }

  @Test
  void putsTheLinesOfATablesCellsTogether() {
    PageBuilder page = new PageBuilder(1);
    page.line(50, 100, "drone").full(150, 250, 100, "a bee without a sting that");
    page.line(150, 112, "does no work");
    page.line(50, 130, "queen").line(150, 130, "lays the eggs");
    page.line(50, 148, "worker").line(150, 148, "does all else");
    assertThat(texts(clean(List.of(page.build())), BlockKind.TABLE_CELL))
        .containsExactly(
            "drone",
            "a bee without a sting that does no work",
            "queen",
            "lays the eggs",
            "worker",
            "does all else");
  }

  @Test
  void joinsADropCapitalToItsWord() {
    Page page =
        new PageBuilder(1)
            .line(50, 124, "B", 36, false, false)
            .full(72, 350, 100, "ees were here long before the first of us came to the")
            .full(72, 350, 112, "valley and they will be here when we are gone, and so")
            .line(50, 140, "says everybody who has ever lived here.")
            .build();
    assertThat(texts(clean(List.of(page))).get(0)).startsWith("Bees were here");
  }

  @Test
  void saysInFiguresThatPagesAreImagesOnly() {
    List<Page> pages = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      pages.add(new PageBuilder(i).images(1).build());
    }
    assertThat(clean(pages).shortfall())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.kind()).isEqualTo(FailureKind.NO_TEXT);
              assertThat(problem.message()).isEqualTo("no text, 12 image pages; try --ocr");
            });
  }

  @Test
  void namesThePagesWhoseFontsDoNotSayWhichLettersTheyShow() {
    List<Page> pages = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      pages.add(new PageBuilder(i).line(50, 100, "\u0001\u0002\u0003 \uE001\uE002").build());
    }
    CleanDocument document = clean(pages);
    assertThat(document.blocks()).isEmpty();
    assertThat(document.shortfall().orElseThrow().message()).contains("(pages 1-3)");
  }

  @Test
  void anEmptyDocumentHasNoText() {
    assertThat(clean(List.of()).shortfall()).isPresent();
  }

  @Test
  void cleansBlocksOfADocumentWithoutPages() {
    Body body =
        new Body.Flowing(
            List.of(
                new Block(BlockKind.HEADING, "C H A P T E R", Location.UNKNOWN),
                new Block(
                    BlockKind.PARAGRAPH,
                    "The of\uFB01ce\u00A0was\u200B wel\u00ADcome; it’s 10²",
                    Location.UNKNOWN),
                new Block(BlockKind.HEADING, "Index", Location.UNKNOWN),
                new Block(BlockKind.PARAGRAPH, "bees, 12", Location.UNKNOWN),
                new Block(BlockKind.PARAGRAPH, "honey, 3", Location.UNKNOWN),
                new Block(BlockKind.PARAGRAPH, "wax, 5, 7", Location.UNKNOWN)));
    CleanDocument document = clean(body);
    assertThat(texts(document)).startsWith("CHAPTER", "The office was welcome; it's 10²");
    assertThat(texts(document, BlockKind.INDEX)).hasSize(3);
    assertThat(document.shortfall()).isEmpty();
  }

  @Test
  void endsWhereTheCheckpointEndsTheAttempt() {
    ParsedDocument document =
        new ParsedDocument(
            new DocumentDescription(DocumentFormat.PDF, null, null, 1),
            new Body.Paged(List.of(new PageBuilder(1).line(50, 50, "text").build())),
            List.of());
    AttemptAbandonedException end =
        new AttemptAbandonedException(FailureKind.TIMED_OUT, "too long");
    assertThatThrownBy(
            () ->
                new StandardCleaner()
                    .clean(
                        document,
                        () -> {
                          throw end;
                        }))
        .isSameAs(end);
  }
}
