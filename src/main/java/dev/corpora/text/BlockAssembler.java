package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows in reading order together to blocks. A paragraph that the end of a column or page cuts
 * goes on after the footnotes, captions and tables between.
 */
final class BlockAssembler {

  private final ParagraphBreaks breaks;
  private final Headings headings;
  private final HyphenJoiner joiner;
  private final TableCells cells;

  private final List<Block> blocks = new ArrayList<>();

  /** Blocks that stand in the middle of the open paragraph and follow it. */
  private final List<Block> floating = new ArrayList<>();

  private @Nullable Paragraph open;
  private @Nullable String chapter;

  BlockAssembler(BodyStyle style, HyphenJoiner joiner) {
    this.breaks = new ParagraphBreaks(style);
    this.headings = new Headings(style);
    this.joiner = joiner;
    this.cells = new TableCells(joiner);
  }

  /** The blocks of a document, in reading order. To be called once. */
  List<Block> assemble(List<Row> rows, CleaningRun run) {
    int i = 0;
    while (i < rows.size()) {
      run.check(i);
      Row row = rows.get(i);
      int end = i + 1;
      while (end < rows.size() && isSameRun(row, rows.get(end))) {
        end++;
      }
      add(rows.subList(i, end));
      i = end;
    }
    close();
    return List.copyOf(blocks);
  }

  /** Whether two rows are to be handled together: code at any distance, tables page by page. */
  private static boolean isSameRun(Row row, Row next) {
    return row.kind() == next.kind()
        && (row.kind() == BlockKind.CODE
            || (row.kind() == BlockKind.TABLE_CELL && row.page() == next.page()));
  }

  private void add(List<Row> rows) {
    Row row = rows.get(0);
    switch (row.kind()) {
      case CODE -> addApart(BlockKind.CODE, row, List.of(CodeText.of(rows)));
      case TABLE_CELL -> addApart(BlockKind.TABLE_CELL, row, cells.texts(rows));
      case CONTENTS, INDEX, BIBLIOGRAPHY -> addListed(row);
      case FOOTNOTE -> addFootnote(row);
      default -> addText(row);
    }
  }

  private void addListed(Row row) {
    close();
    block(row.kind(), row, row.text(), blocks);
  }

  /** Adds what stands by itself, after an open paragraph if that goes on in another column. */
  private void addApart(BlockKind kind, Row row, List<String> texts) {
    boolean cuts = open != null && !open.isClosed() && isElsewhere(open, row);
    if (!cuts) {
      close();
    }
    List<Block> target = cuts ? floating : blocks;
    texts.forEach(text -> block(kind, row, text, target));
  }

  private void block(BlockKind kind, Row row, String text, List<Block> target) {
    String clean = kind == BlockKind.CODE ? text.replace("\u00AD", "") : Spacing.plain(text);
    if (!clean.isBlank()) {
      target.add(new Block(kind, clean, location(row)));
    }
  }

  private void addFootnote(Row row) {
    int lastNote = floating.size() - 1;
    if (lastNote >= 0
        && floating.get(lastNote).kind() == BlockKind.FOOTNOTE
        && !Footnotes.begins(row.text())) {
      StringBuilder text = new StringBuilder(floating.get(lastNote).text());
      joiner.append(text, row.text());
      floating.set(lastNote, floating.get(lastNote).withText(Spacing.plain(text)));
    } else {
      block(BlockKind.FOOTNOTE, row, Footnotes.apart(row.text()), floating);
    }
  }

  private void addText(Row row) {
    boolean heading = row.kind() == BlockKind.HEADING || headings.isHeading(row);
    Paragraph before = open;
    if (before != null && goesOn(before, row, heading)) {
      before.add(row, joiner);
      return;
    }
    if (!heading
        && Captions.begins(row.text())
        && before != null
        && isElsewhere(before, row)
        && !before.isClosed()) {
      block(BlockKind.CAPTION, row, row.text(), floating);
      return;
    }
    close();
    BlockKind kind = heading ? BlockKind.HEADING : kindOf(row.text());
    Location location = location(row);
    open = new Paragraph(kind, row, location);
    if (heading && headings.isChapter(row)) {
      chapter = Headings.title(Spacing.plain(row.text()));
    }
  }

  private boolean goesOn(Paragraph before, Row row, boolean heading) {
    if (heading != (before.kind() == BlockKind.HEADING)) {
      return heading
          && !before.isClosed()
          && !isElsewhere(before, row)
          && Sentences.beginsSmall(row.text())
          && !breaks.isBreak(before, row);
    }
    if (isElsewhere(before, row)) {
      return breaks.goesOnInNextColumn(before, row);
    }
    if (heading) {
      return before.rows() < 3 && !breaks.isNewHeading(before, row);
    }
    return !breaks.isBreak(before, row);
  }

  private static boolean isElsewhere(Paragraph before, Row row) {
    Row last = before.last();
    return row.page() != last.page() || row.bottom() <= last.bottom();
  }

  private static BlockKind kindOf(String text) {
    if (Captions.begins(text)) {
      return BlockKind.CAPTION;
    }
    return ListMarkers.isBullet(text) || ListMarkers.isNumber(text)
        ? BlockKind.LIST_ITEM
        : BlockKind.PARAGRAPH;
  }

  private void close() {
    if (open != null) {
      open.block().ifPresent(blocks::add);
      if (open.kind() == BlockKind.HEADING && open.rows() > 1 && !blocks.isEmpty()) {
        renameChapter(open);
      }
      open = null;
    }
    blocks.addAll(floating);
    floating.clear();
  }

  /** A chapter whose heading takes several rows is known by all of them. */
  private void renameChapter(Paragraph heading) {
    if (headings.isChapter(heading.first())) {
      chapter = Headings.title(blocks.get(blocks.size() - 1).text());
    }
  }

  private Location location(Row row) {
    return new Location(row.page(), chapter);
  }
}
