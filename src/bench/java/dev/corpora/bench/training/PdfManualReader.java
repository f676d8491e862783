package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads a book in PDF whose last part is its index. The headword column holds the heading of the
 * index; of its lines, those that end in page numbers and are not in monospaced type are entries.
 */
final class PdfManualReader implements ManualReader {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(\\S.*?)(?:[\\s.…]*,\\s*|\\s*(?:\\. ?){3,}|\\s+)"
              + "\\d+(?:[–-]\\d+)?(?:(?:,\\s*|\\s+)\\d+(?:[–-]\\d+)?)*[.,]?");
  private static final Pattern DOTS_TO_PAGE = Pattern.compile("(\\. ?){5,}");
  private static final int LINES_AFTER_HEADING = 60;
  private static final double LEAST_ENTRIES = 0.3;
  private static final int LARGER_BY = 5;
  private static final int LONGEST_HEADING = 120;

  @Override
  public Manual read(ManualSource source, Path folder) throws IOException {
    BlockCollector collector = new BlockCollector();
    List<String> headwords = new ArrayList<>();
    for (Path file : source.files(folder)) {
      List<PdfLine> lines;
      try (PDDocument pdf = Loader.loadPDF(PackedFile.bytes(file))) {
        lines = RunningHeads.removed(PdfLines.of(pdf));
      }
      int index = startOfIndex(lines, source.headwords());
      for (PdfLine line : lines.subList(index, lines.size())) {
        Matcher entry = ENTRY.matcher(line.text());
        if (entry.matches() && InlineCode.passages(line.marked()).isEmpty()) {
          headwords.add(entry.group(1));
        }
      }
      collect(lines.subList(0, index), collector);
    }
    return new Manual(collector.blocks(), headwords);
  }

  /** The first heading of that text after which entries stand close together. */
  private static int startOfIndex(List<PdfLine> lines, String heading) throws IOException {
    for (int i = lines.size() / 2; i < lines.size(); i++) {
      if (lines.get(i).text().equalsIgnoreCase(heading)) {
        List<PdfLine> next = lines.subList(i, Math.min(lines.size(), i + LINES_AFTER_HEADING));
        long entries = next.stream().filter(l -> ENTRY.matcher(l.text()).matches()).count();
        if (entries > LEAST_ENTRIES * next.size()) {
          return i;
        }
      }
    }
    throw new IOException("no index under the heading " + heading);
  }

  private static void collect(List<PdfLine> lines, BlockCollector collector) {
    int body = sizeOfBody(lines);
    StringBuilder paragraph = new StringBuilder();
    boolean heading = true;
    for (PdfLine line : lines) {
      join(paragraph, line.marked());
      heading &= line.size() > body + LARGER_BY || line.bold();
      if (line.endsParagraph()) {
        String text = paragraph.toString();
        if (!DOTS_TO_PAGE.matcher(text).find()) {
          collector.add(kindOf(text, heading), text);
        }
        paragraph.setLength(0);
        heading = true;
      }
    }
    collector.add(kindOf(paragraph.toString(), false), paragraph.toString());
  }

  private static void join(StringBuilder paragraph, String line) {
    int end = paragraph.length() - 1;
    boolean broken =
        end > 0
            && paragraph.charAt(end) == '-'
            && Character.isLetter(paragraph.charAt(end - 1))
            && Character.isLowerCase(line.charAt(0));
    if (broken) {
      paragraph.setLength(end);
    } else if (end >= 0) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private static BlockKind kindOf(String marked, boolean heading) {
    int code = InlineCode.passages(marked).stream().mapToInt(String::length).sum();
    int letters = InlineCode.unmarked(marked).replace(" ", "").length();
    if (code * 5 > letters * 4) {
      return BlockKind.CODE;
    }
    return heading && letters < LONGEST_HEADING ? BlockKind.HEADING : BlockKind.PARAGRAPH;
  }

  private static int sizeOfBody(List<PdfLine> lines) {
    Map<Integer, Integer> letters = new HashMap<>();
    for (PdfLine line : lines) {
      letters.merge(line.size(), line.marked().length(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
