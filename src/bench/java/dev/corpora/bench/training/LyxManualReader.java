package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a LyX document; the headwords are its index insets, and the headword column is empty. */
final class LyxManualReader implements ManualReader {

  @Override
  public Manual read(ManualSource source, Path root) throws IOException {
    BlockCollector collector = new BlockCollector();
    List<Headword> headwords = new ArrayList<>();
    for (Path file : source.files(root)) {
      new Parse(collector, headwords).read(Files.readAllLines(file, StandardCharsets.UTF_8));
    }
    return new Manual(collector.blocks(), headwords);
  }

  private static final class Parse {

    private final BlockCollector collector;
    private final List<Headword> headwords;
    private final Deque<String> insets = new ArrayDeque<>();
    private final Deque<BlockKind> kinds = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private StringBuilder index = new StringBuilder();
    private boolean body;

    Parse(BlockCollector collector, List<Headword> headwords) {
      this.collector = collector;
      this.headwords = headwords;
    }

    void read(List<String> lines) {
      for (String line : lines) {
        if (line.startsWith("\\begin_body")) {
          body = true;
        } else if (body) {
          line(line);
        }
      }
    }

    private void line(String line) {
      if (line.startsWith("\\begin_inset ")) {
        String inset = line.substring("\\begin_inset ".length()).trim();
        insets.push(inset);
        if (inset.startsWith("Index")) {
          index = new StringBuilder();
        }
        if (inset.equals("space ~") || inset.startsWith("space")) {
          text(" ");
        }
      } else if (line.startsWith("\\end_inset")) {
        String inset = insets.pop();
        if (inset.startsWith("Index")) {
          headwords.add(new Headword(index.toString().replaceFirst("^.*@", "").replaceFirst("[|!].*$", "")));
        }
      } else if (line.startsWith("\\begin_layout ")) {
        kinds.push(kindOf(line.substring("\\begin_layout ".length()).trim()));
        texts.push(new StringBuilder());
      } else if (line.startsWith("\\end_layout")) {
        if (!texts.isEmpty()) {
          String text = texts.pop().toString();
          BlockKind kind = kinds.pop();
          if (!dropped()) {
            collector.add(kind, text);
          }
        }
      } else if (line.strip().startsWith("\\SpecialChar ")) {
        String c = line.strip().substring("\\SpecialChar ".length());
        if (line.startsWith(" ")) {
          text(" ");
        }
        text(
            switch (c.trim()) {
              case "softhyphen" -> "";
              case "ldots" -> "…";
              case "menuseparator" -> " ▷ ";
              case "nobreakdash" -> "-";
              case "endofsentence" -> ".";
              case "breakableslash" -> "/";
              default -> c;
            });
      } else if (line.startsWith("\\") || insideCommand()) {
        return;
      } else {
        text(line);
      }
    }

    private void text(String text) {
      if (insets.stream().anyMatch(i -> i.startsWith("Index"))) {
        if (!text.startsWith("status ")) {
          index.append(text);
        }
      } else if (!texts.isEmpty() && !dropped()) {
        if (!text.startsWith("status ")) {
          texts.element().append(text);
        }
      }
    }

    private boolean insideCommand() {
      String top = insets.peek();
      return top != null
          && (top.startsWith("CommandInset")
              || top.startsWith("Formula")
              || top.startsWith("Graphics")
              || top.startsWith("Tabular"))
          && (!top.startsWith("Tabular") || texts.isEmpty());
    }

    private boolean dropped() {
      return insets.stream()
          .anyMatch(
              i ->
                  i.startsWith("Index")
                      || i.startsWith("CommandInset")
                      || i.startsWith("Formula")
                      || i.startsWith("Note")
                      || i.startsWith("ERT")
                      || i.startsWith("Nomencl")
                      || i.startsWith("Argument")
                      || i.startsWith("Phantom")
                      || i.startsWith("Graphics"));
    }

    private static BlockKind kindOf(String layout) {
      return switch (layout.replace("*", "")) {
        case "Title", "Part", "Chapter", "Section", "Subsection", "Subsubsection", "Paragraph" ->
            BlockKind.HEADING;
        case "Itemize", "Enumerate", "Description", "Labeling", "List" -> BlockKind.LIST_ITEM;
        case "LyX-Code", "Verbatim" -> BlockKind.CODE;
        default -> BlockKind.PARAGRAPH;
      };
    }
  }
}
