package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Location;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceBlocksTest {

  private static final String PROSE =
      "The keeper of the bees opens the hive in the evening, when most of the foragers are at home,"
          + " and looks for the queen before anything else.";

  private static final List<BlockStep> STEPS =
      List.of(new GutenbergFrame(), new LicenceBlocks(LicenceWording::shipped));

  private static List<BlockKind> kinds(List<Block> blocks) {
    List<Block> cleaned = blocks;
    for (BlockStep step : STEPS) {
      cleaned = step.apply(cleaned, new CleaningRun(Checkpoint.NONE));
    }
    return cleaned.stream().map(Block::kind).toList();
  }

  private static Block paragraph(String text) {
    return new Block(BlockKind.PARAGRAPH, text, Location.UNKNOWN);
  }

  private static List<String> texts() {
    return LicenceWording.TEXTS;
  }

  /** A document of prose, so that what is added to it is the lesser part. */
  private static List<Block> handbook(int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      blocks.add(paragraph(PROSE));
    }
    return blocks;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsAWholeLicenceBehindAHandbookAndNothingElse(String licence) {
    List<Block> blocks = handbook(600);
    for (String part : LicenceWording.read(licence).split("\n\\s*\n", -1)) {
      blocks.add(paragraph(part.strip().replaceAll("\\s+", " ")));
    }

    List<BlockKind> kinds = kinds(blocks);

    assertThat(kinds.subList(0, 600)).containsOnly(BlockKind.PARAGRAPH);
    List<BlockKind> added = kinds.subList(600, kinds.size());
    long found = added.stream().filter(kind -> kind == BlockKind.LICENCE).count();
    assertThat((double) found / added.size()).isGreaterThan(0.7);
  }

  @Test
  void aHeadingWithinALicenceIsPartOfItAndTheTextAroundItIsNot() {
    List<Block> blocks = handbook(20);
    blocks.add(
        paragraph(
            "THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,"
                + " INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY."));
    blocks.add(new Block(BlockKind.HEADING, "Second Part", Location.UNKNOWN));
    blocks.add(
        paragraph(
            "Permission is hereby granted, free of charge, to any person obtaining a copy of this"
                + " hive and associated documentation files, to deal in the Software without"
                + " restriction."));
    blocks.add(paragraph(PROSE));

    assertThat(kinds(blocks).subList(20, 24))
        .containsExactly(
            BlockKind.LICENCE, BlockKind.LICENCE, BlockKind.LICENCE, BlockKind.PARAGRAPH);
  }

  @Test
  void whatSpeaksOfLicencesInItsOwnWordsIsKept() {
    List<Block> blocks = handbook(5);
    blocks.add(
        paragraph(
            "A package under the GNU General Public License must come with a copy of the licence"
                + " text; whoever changes the program says so in its changelog."));
    blocks.add(paragraph("The copyright file names the year in which a work was first shown."));

    assertThat(kinds(blocks)).containsOnly(BlockKind.PARAGRAPH);
  }

  @Test
  void aDocumentThatIsALicenceIsReadAsOne() {
    List<Block> blocks = new ArrayList<>();
    for (String part : LicenceWording.read("licences/GFDL-1.3.txt").split("\n\\s*\n", -1)) {
      blocks.add(paragraph(part.strip().replaceAll("\\s+", " ")));
    }

    assertThat(kinds(blocks)).containsOnly(BlockKind.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright © 1998–2024 The Beekeepers' Union",
        "Copyright (c) 2011 Anna Imker",
        "Copyright c ○ 1988, 1991 Anna Imker",
        "From A Short Course on Bees, Version 2. © 2004. Licensed under a free licence."
      })
  void aNoticeOfCopyrightIsNobodysSubject(String notice) {
    List<Block> blocks = handbook(5);
    blocks.add(paragraph(notice));

    assertThat(kinds(blocks).get(5)).isEqualTo(BlockKind.LICENCE);
  }

  @Test
  void whatProjectGutenbergPutsAroundADocumentIsLeftOut() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph("This ebook is for anyone anywhere; most recently updated in May."));
    blocks.add(paragraph("*** START OF THE PROJECT GUTENBERG EBOOK ON BEES ***"));
    blocks.addAll(handbook(6));
    blocks.add(paragraph("*** END OF THE PROJECT GUTENBERG EBOOK ON BEES ***"));
    blocks.add(paragraph("Updated editions will replace the previous one."));

    List<BlockKind> kinds = kinds(blocks);

    assertThat(kinds.subList(0, 2)).containsOnly(BlockKind.LICENCE);
    assertThat(kinds.subList(2, 8)).containsOnly(BlockKind.PARAGRAPH);
    assertThat(kinds.subList(8, 10)).containsOnly(BlockKind.LICENCE);
  }
}
