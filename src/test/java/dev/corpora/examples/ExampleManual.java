package dev.corpora.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets an example as a PDF manual: a page with title and contents, then the chapters, with a
 * running head, page numbers and words broken at line ends.
 */
final class ExampleManual {

  private static final float SIZE = 11;
  private static final float LEADING = 15;
  private static final float MARGIN = 72;
  private static final float TOP = PDRectangle.A5.getHeight() - MARGIN;
  private static final float MEASURE = PDRectangle.A5.getWidth() - 2 * MARGIN;

  private final PDFont roman = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private final PDFont mono = new PDType1Font(FontName.COURIER);
  private final ExampleText text;

  ExampleManual(ExampleText text) {
    this.text = text;
  }

  /** A line of a page. */
  private record SetLine(String text, PDFont font, float size) {}

  void write(Path file) throws IOException {
    Map<String, Integer> contents = new LinkedHashMap<>();
    List<List<SetLine>> pages = pages(contents);
    pages.add(0, front(contents));
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(text.title());
      document.setDocumentId(1L);
      for (int number = 1; number <= pages.size(); number++) {
        page(document, number, pages.get(number - 1));
      }
      document.save(file.toFile());
    }
  }

  private List<List<SetLine>> pages(Map<String, Integer> contents) throws IOException {
    int linesOnPage = (int) ((TOP - MARGIN) / LEADING);
    List<List<SetLine>> pages = new ArrayList<>();
    List<SetLine> page = new ArrayList<>();
    pages.add(page);
    for (ExampleText.Chapter chapter : text.chapters()) {
      List<SetLine> lines = chapterLines(chapter);
      if (page.size() + 5 > linesOnPage) {
        page = new ArrayList<>();
        pages.add(page);
      }
      contents.put(chapter.heading(), pages.size() + 1);
      for (SetLine line : lines) {
        if (page.size() == linesOnPage && line.text().isEmpty()) {
          continue;
        }
        if (page.size() == linesOnPage) {
          page = new ArrayList<>();
          pages.add(page);
        }
        page.add(line);
      }
    }
    return pages;
  }

  private List<SetLine> chapterLines(ExampleText.Chapter chapter) throws IOException {
    SetLine space = new SetLine("", roman, SIZE);
    List<SetLine> lines = new ArrayList<>();
    lines.add(new SetLine(chapter.heading(), bold, 14));
    boolean code = false;
    for (ExampleText.Paragraph paragraph : chapter.paragraphs()) {
      if (!code || !paragraph.code()) {
        lines.add(space);
      }
      code = paragraph.code();
      if (code) {
        lines.add(new SetLine(paragraph.text(), mono, 8));
      } else {
        broken(paragraph.text()).forEach(line -> lines.add(new SetLine(line, roman, SIZE)));
      }
    }
    lines.add(space);
    lines.add(space);
    return lines;
  }

  private List<SetLine> front(Map<String, Integer> contents) throws IOException {
    List<SetLine> lines = new ArrayList<>();
    lines.add(new SetLine(text.title(), bold, 20));
    lines.add(new SetLine("", roman, SIZE));
    lines.add(new SetLine("Contents", bold, 14));
    for (Map.Entry<String, Integer> entry : contents.entrySet()) {
      StringBuilder line = new StringBuilder(entry.getKey() + " ");
      while (width(line + ". " + entry.getValue()) < MEASURE) {
        line.append('.');
      }
      lines.add(new SetLine(line + " " + entry.getValue(), roman, SIZE));
    }
    return lines;
  }

  private void page(PDDocument document, int number, List<SetLine> lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      if (number > 1) {
        show(out, new SetLine(text.title(), roman, 9), TOP + 2 * LEADING);
      }
      float y = TOP;
      for (SetLine line : lines) {
        show(out, line, y);
        y -= LEADING;
      }
      show(out, new SetLine(String.valueOf(number), roman, 9), MARGIN - 2 * LEADING);
    }
  }

  private static void show(PDPageContentStream out, SetLine line, float y) throws IOException {
    if (line.text().isEmpty()) {
      return;
    }
    out.beginText();
    out.setFont(line.font(), line.size());
    out.newLineAtOffset(MARGIN, y);
    out.showText(line.text());
    out.endText();
  }

  /** Greedy lines; a word with soft hyphens is broken at the last one that fits. */
  private List<String> broken(String paragraph) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : paragraph.split(" ", -1)) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (width(joined) <= MEASURE) {
        line = joined;
        continue;
      }
      int end = joined.lastIndexOf(ExampleText.SOFT_HYPHEN);
      if (end > line.length() && width(joined.substring(0, end) + "-") <= MEASURE) {
        lines.add(plain(joined.substring(0, end)) + "-");
        line = joined.substring(end + 1);
      } else {
        lines.add(plain(line));
        line = word;
      }
    }
    lines.add(plain(line));
    return lines;
  }

  private float width(String line) throws IOException {
    return roman.getStringWidth(plain(line)) / 1000 * SIZE;
  }

  private static String plain(String text) {
    return text.replace(String.valueOf(ExampleText.SOFT_HYPHEN), "");
  }
}
