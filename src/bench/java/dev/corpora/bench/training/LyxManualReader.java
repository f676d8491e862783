package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a LyX document. Its index insets are the headwords; the headword column is empty. */
final class LyxManualReader implements ManualReader {

  @Override
  public Manual read(ManualSource source, Path folder) throws IOException {
    BlockCollector collector = new BlockCollector();
    List<String> headwords = new ArrayList<>();
    for (Path file : source.files(folder)) {
      Body body = new Body(collector, headwords);
      PackedFile.text(file)
          .lines()
          .dropWhile(line -> !line.equals("\\begin_body"))
          .forEach(body::read);
    }
    return new Manual(collector.blocks(), headwords);
  }

  /** The body of one document: a line is a command or text; insets and layouts are nested. */
  private static final class Body {

    private static final String BEGIN_INSET = "\\begin_inset ";
    private static final String BEGIN_LAYOUT = "\\begin_layout ";
    private static final String SPECIAL = "\\SpecialChar ";
    private static final Pattern WITHOUT_TEXT =
        Pattern.compile(
            "(Argument|CommandInset|ERT|Formula|Graphics|Index|Newline|Newpage|Nomencl|Note|Phantom"
                + "|Quotes|VSpace|space).*");
    private static final Pattern SPACE = Pattern.compile("(Newline|VSpace|space).*");
    private static final Pattern INSET_PROPERTY =
        Pattern.compile(
            "(status|placement|wide|sideways|lyxscale|width|filename) .*|name \".*|<.*>");
    private static final Pattern SORT_KEY = Pattern.compile("^.*@");
    private static final Pattern SUB_ENTRY_OR_FORMAT = Pattern.compile("[|!].*$");
    private static final Map<String, String> SPECIAL_CHARACTERS =
        Map.of(
            "softhyphen", "",
            "ldots", "…",
            "menuseparator", " ▷ ",
            "nobreakdash", "-",
            "endofsentence", ".",
            "breakableslash", "/");
    private static final Map<String, BlockKind> KINDS =
        Map.ofEntries(
            Map.entry("Title", BlockKind.HEADING),
            Map.entry("Part", BlockKind.HEADING),
            Map.entry("Chapter", BlockKind.HEADING),
            Map.entry("Section", BlockKind.HEADING),
            Map.entry("Subsection", BlockKind.HEADING),
            Map.entry("Subsubsection", BlockKind.HEADING),
            Map.entry("Paragraph", BlockKind.HEADING),
            Map.entry("Itemize", BlockKind.LIST_ITEM),
            Map.entry("Enumerate", BlockKind.LIST_ITEM),
            Map.entry("Description", BlockKind.LIST_ITEM),
            Map.entry("Labeling", BlockKind.LIST_ITEM),
            Map.entry("LyX-Code", BlockKind.CODE),
            Map.entry("Verbatim", BlockKind.CODE));

    private final BlockCollector collector;
    private final List<String> headwords;
    private final Deque<String> insets = new ArrayDeque<>();
    private final Deque<BlockKind> kinds = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();

    Body(BlockCollector collector, List<String> headwords) {
      this.collector = collector;
      this.headwords = headwords;
    }

    void read(String line) {
      if (line.startsWith(BEGIN_INSET)) {
        String inset = line.substring(BEGIN_INSET.length()).strip();
        append(SPACE.matcher(inset).matches() ? " " : "");
        insets.push(inset);
      } else if (line.equals("\\end_inset")) {
        insets.poll();
      } else if (line.startsWith(BEGIN_LAYOUT)) {
        String layout = line.substring(BEGIN_LAYOUT.length()).strip().replace("*", "");
        kinds.push(KINDS.getOrDefault(layout, BlockKind.PARAGRAPH));
        texts.push(new StringBuilder());
      } else if (line.equals("\\end_layout")) {
        endLayout();
      } else if (line.strip().startsWith(SPECIAL)) {
        String name = line.strip().substring(SPECIAL.length());
        append((line.startsWith(" ") ? " " : "") + SPECIAL_CHARACTERS.getOrDefault(name, name));
      } else if (!line.startsWith("\\") && !INSET_PROPERTY.matcher(line).matches()) {
        append(line);
      }
    }

    private void append(String text) {
      StringBuilder current = texts.peek();
      boolean inText = insets.isEmpty() || !isCommand(insets.getFirst());
      if (current != null && inText) {
        current.append(text);
      }
    }

    /** Insets that hold parameters, not layouts; their lines are no text. */
    private static boolean isCommand(String inset) {
      return WITHOUT_TEXT.matcher(inset).matches() && !inset.startsWith("Index");
    }

    private void endLayout() {
      if (texts.isEmpty()) {
        return;
      }
      String text = texts.pop().toString();
      BlockKind kind = kinds.pop();
      if (!insets.isEmpty() && insets.getFirst().startsWith("Index")) {
        String entry = SORT_KEY.matcher(text).replaceFirst("");
        headwords.add(SUB_ENTRY_OR_FORMAT.matcher(entry).replaceFirst(""));
      } else if (insets.stream().noneMatch(inset -> WITHOUT_TEXT.matcher(inset).matches())) {
        boolean cell = insets.stream().anyMatch(inset -> inset.startsWith("Tabular"));
        collector.add(cell ? BlockKind.TABLE_CELL : kind, text);
      }
    }
  }
}
