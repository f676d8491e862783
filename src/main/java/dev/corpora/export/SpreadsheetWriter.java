package dev.corpora.export;

import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * XLSX: one sheet with a heading that stays in sight and filters. Texts are cells of texts, which
 * nobody runs as formulas, and no links.
 */
final class SpreadsheetWriter implements EntryWriter {

  private static final int FLUSH_ROWS = 500;

  /** What a cell can hold (Excel's specifications and limits). */
  private static final int MOST_CHARACTERS = 32_767;

  private static final int NARROW = 12;
  private static final int WIDE = 32;
  private static final int VERY_WIDE = 60;

  private final List<Column> columns;
  private final TimelessZip timeless;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  SpreadsheetWriter(OutputStream stream, ExportOptions options) throws IOException {
    columns = options.columns();
    timeless = new TimelessZip(stream);
    workbook = new Workbook(timeless.draft(), "corpora", null);
    sheet = workbook.newWorksheet("Terms");
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, width(columns.get(i)));
      sheet.inlineString(0, i, columns.get(i).id());
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
    row = 1;
  }

  private static int width(Column column) {
    return switch (column) {
      case DEFINITION, CONTEXT -> VERY_WIDE;
      case TERM, CANONICAL, VARIANTS, FORMS, CONTEXT_SOURCE, SOURCES, PAGES, ID -> WIDE;
      case LANGUAGE,
          POS,
          KIND,
          NAME_TYPE,
          CATEGORY,
          FREQUENCY,
          DOCUMENTS,
          SCORE,
          CONFIDENCE,
          ABBREVIATION,
          TAGS,
          IP_FLAG ->
          NARROW;
    };
  }

  @Override
  public void write(MasterEntry entry) throws IOException {
    if (row == Worksheet.MAX_ROWS) {
      throw new IOException(
          "a sheet holds " + (Worksheet.MAX_ROWS - 1) + " entries at most; export as csv");
    }
    for (int i = 0; i < columns.size(); i++) {
      put(i, columns.get(i).of(entry));
    }
    row++;
    if (row % FLUSH_ROWS == 0) {
      sheet.flush();
    }
  }

  private void put(int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.inlineString(row, column, cut(XmlText.of(value.toString())));
    }
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = MOST_CHARACTERS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  @Override
  public void end() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
    workbook.finish();
    timeless.end();
  }
}
