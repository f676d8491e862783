package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a manual in GNU Info form. The headword column holds the name of the node that is its
 * concept index; other indexes, menus and licences are left out.
 */
final class InfoManualReader implements ManualReader {

  private static final Pattern NODE_END = Pattern.compile("\u001f\\n?");
  private static final Pattern NODE_HEAD =
      Pattern.compile("^File: [^\\n]*?Node: ([^,\\n]*)[^\\n]*\\n");
  private static final Pattern INDEX_ENTRY =
      Pattern.compile(
          "^\\* (.+?)(?: <\\d+>)?:\\s+[^:]*\\.\\s*\\(\\p{L}+\\s+\\d+\\)", Pattern.MULTILINE);
  private static final String INDEX_MARK = "\b[index";
  private static final Pattern OTHER_MARK = Pattern.compile("\u0000\b\\[[^\\]]*\u0000\b\\]");
  private static final Pattern LEGAL =
      Pattern.compile("(?i).*(licen[cs]e|copying|\\bfdl\\b|\\bgpl\\b|copyright).*");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n");
  private static final Pattern MENU_LINE =
      Pattern.compile("\\* [^:]+:(:.*|\\s+[^:]*\\.\\s.*)|\\* Menu:.*");
  private static final Pattern UNDERLINE = Pattern.compile("[*=.-]{3,}");
  private static final Pattern BULLET = Pattern.compile("^(\\*|•|−|-|[0-9]+\\.) ");
  private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}‘“\"].*[.:,;!?]");
  private static final Pattern PROGRAM_LINE = Pattern.compile(".*[;{}]|.*\\S {3,}\\S.*");
  private static final Pattern REFERENCE =
      Pattern.compile("\\*[Nn]ote\\s+(?:[^:]*?:\\s+)?([^:.]*?)(?:::|[.,])");

  /** Info writes code in quotation marks. */
  private static final Pattern QUOTED = Pattern.compile("[‘'`]([^‘’'`]{1,60})[’']");

  private static final String EXAMPLE_INDENT = " ".repeat(5);
  private static final int FILLED_LINE = 58;

  @Override
  public Manual read(ManualSource source, Path folder) throws IOException {
    BlockCollector collector = new BlockCollector();
    List<String> headwords = new ArrayList<>();
    for (Path file : source.files(folder)) {
      for (String node : NODE_END.split(PackedFile.text(file), -1)) {
        Matcher head = NODE_HEAD.matcher(node);
        if (head.find()) {
          String name = head.group(1).strip();
          String body = node.substring(head.end());
          if (name.equals(source.headwords())) {
            INDEX_ENTRY.matcher(body).results().map(e -> e.group(1)).forEach(headwords::add);
          } else if (!body.contains(INDEX_MARK) && !LEGAL.matcher(name).matches()) {
            collect(body, collector);
          }
        }
      }
    }
    return new Manual(collector.blocks(), headwords);
  }

  private static void collect(String body, BlockCollector collector) {
    String text = OTHER_MARK.matcher(body).replaceAll("");
    for (String paragraph : EMPTY_LINE.split(text, -1)) {
      List<String> lines = paragraph.lines().filter(line -> !line.isBlank()).toList();
      if (!lines.isEmpty() && lines.stream().noneMatch(l -> MENU_LINE.matcher(l).matches())) {
        collect(lines, collector);
      }
    }
  }

  private static void collect(List<String> lines, BlockCollector collector) {
    String text = REFERENCE.matcher(String.join(" ", lines).strip()).replaceAll("$1");
    String marked = QUOTED.matcher(text).replaceAll(InlineCode.BEGIN + "$1" + InlineCode.END);
    Matcher bullet = BULLET.matcher(marked);
    if (lines.size() == 2 && UNDERLINE.matcher(lines.get(1).strip()).matches()) {
      collector.add(BlockKind.HEADING, lines.get(0));
    } else if (bullet.find()) {
      collector.add(BlockKind.LIST_ITEM, bullet.replaceFirst(""));
    } else if (isExample(lines)) {
      collector.add(BlockKind.CODE, text);
    } else {
      collector.add(BlockKind.PARAGRAPH, marked);
    }
  }

  /** Examples are set in like quotations and items of lists, but their lines are not filled. */
  private static boolean isExample(List<String> lines) {
    if (!lines.stream().allMatch(line -> line.startsWith(EXAMPLE_INDENT))) {
      return false;
    }
    if (lines.size() == 1) {
      return !SENTENCE.matcher(lines.get(0).strip()).matches();
    }
    List<String> body = lines.subList(0, lines.size() - 1);
    long filled = body.stream().filter(line -> line.length() >= FILLED_LINE).count();
    return filled * 2 < body.size()
        || lines.stream().anyMatch(line -> PROGRAM_LINE.matcher(line.strip()).matches());
  }
}
