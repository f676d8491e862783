package dev.corpora.bench.training;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes a PDF apart into lines with the size and weight of their type. Not thread-safe. */
final class PdfLines extends PDFTextStripper {

  private static final Pattern MONOSPACED =
      Pattern.compile("(?i)mono|courier|typewriter|cmtt|cmsltt|cmitt|sftt|lmtt");
  private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|cmbx|sfbx");

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float size;
  private int letters;
  private int boldLetters;

  private PdfLines() {}

  /** The lines of a document, page after page, columns as PDFBox orders them. */
  static List<PdfLine> of(PDDocument document) throws IOException {
    PdfLines reader = new PdfLines();
    reader.writeText(document, Writer.nullWriter());
    return List.copyOf(reader.lines);
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) {
    boolean monospaced = false;
    for (TextPosition position : positions) {
      String font = String.valueOf(position.getFont().getName());
      monospaced |= MONOSPACED.matcher(font).find();
      boldLetters += BOLD.matcher(font).find() ? 1 : 0;
      size = Math.max(size, position.getFontSizeInPt());
      letters++;
    }
    text.append(monospaced ? InlineCode.marked(string) : string);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
    if (!lines.isEmpty()) {
      int last = lines.size() - 1;
      lines.set(last, lines.get(last).endingParagraph());
    }
  }

  private void endLine() {
    if (!text.toString().isBlank()) {
      boolean bold = boldLetters * 2 > letters;
      lines.add(
          new PdfLine(
              getCurrentPageNo(), text.toString().strip(), Math.round(size * 10), bold, false));
    }
    text.setLength(0);
    size = 0;
    letters = 0;
    boldLetters = 0;
  }
}
