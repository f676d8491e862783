package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads a manual in GNU Info form. Its headword column holds a regular expression for the names of the nodes that are
 * concept indexes; other nodes that hold an index, or that match the expression after {@code !}, are left out.
 */
final class InfoManualReader implements ManualReader {

  private static final Pattern NODE = Pattern.compile("^File: [^\\n]*?Node: ([^,\\n]*)[^\\n]*\\n");
  private static final Pattern ENTRY =
      Pattern.compile("^\\* (.+?)(?: <\\d+>)?:\\s+[^:]*\\.\\s*\\(line\\s+\\d+\\)", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("[‘'`]([^‘’'`]{1,60})[’']");
  private static final Pattern LEGAL =
      Pattern.compile("(?i).*(licen[cs]e|copying|\\bfdl\\b|\\bgpl\\b|copyright).*");
  private static final Pattern REFERENCE =
      Pattern.compile("\\*[Nn]ote\\s+(?:[^:]*?:\\s+)?([^:.]*?)(?:::|[.,])");

  @Override
  public Manual read(ManualSource source, Path root) throws IOException {
    String[] spec = source.headwords().split("!", 2);
    Pattern index = Pattern.compile(spec[0].trim());
    Pattern out = spec.length > 1 ? Pattern.compile(spec[1].trim()) : LEGAL;
    BlockCollector collector = new BlockCollector();
    List<Headword> headwords = new ArrayList<>();
    for (Path file : source.files(root)) {
      for (String node : unpacked(file).split("\u001f\\n?")) {
        Matcher head = NODE.matcher(node);
        if (!head.find()) {
          continue;
        }
        String name = head.group(1).trim();
        String body = node.substring(head.end());
        if (index.matcher(name).matches()) {
          Matcher entry = ENTRY.matcher(body);
          while (entry.find()) {
            headwords.add(new Headword(entry.group(1)));
          }
        } else if (!body.contains("\b[index") && !LEGAL.matcher(name).matches() && !out.matcher(name).matches()) {
          text(body, collector);
        }
      }
    }
    return new Manual(collector.blocks(), headwords);
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void text(String body, BlockCollector collector) {
    for (String paragraph : body.split("\\n[ \\t]*\\n")) {
      List<String> lines = paragraph.lines().filter(l -> !l.isBlank()).toList();
      if (lines.isEmpty() || lines.get(0).startsWith("* Menu:") || isMenu(lines)) {
        continue;
      }
      String joined = REFERENCE.matcher(String.join(" ", lines).replaceAll("\u0000\b\\[[^\\]]*\u0000\b\\]", "")).replaceAll("$1");
      joined = QUOTED.matcher(joined).replaceAll(InlineCode.BEGIN + "$1" + InlineCode.END);
      if (lines.size() == 2 && lines.get(1).strip().matches("[*=.-]{3,}")) {
        collector.add(BlockKind.HEADING, lines.get(0));
      } else if (isCode(lines)) {
        collector.add(BlockKind.CODE, joined);
      } else if (lines.get(0).strip().matches("(\\*|•|−|-|[0-9]+\\.) .*")) {
        collector.add(BlockKind.LIST_ITEM, joined.strip().replaceFirst("^(\\*|•|−|-|[0-9]+\\.) ", ""));
      } else {
        collector.add(BlockKind.PARAGRAPH, joined);
      }
    }
  }

  private static boolean isMenu(List<String> lines) {
    return lines.stream().anyMatch(l -> l.matches("\\* [^:]+:(:.*|\\s+[^:]*\\.\\s.*)"));
  }

  /** Examples are set in by five columns or more and their lines are not filled. */
  private static boolean isCode(List<String> lines) {
    if (lines.stream().anyMatch(l -> !l.startsWith("     "))) {
      return false;
    }
    String first = lines.get(0).strip();
    if (first.matches("(\\*|•|−|-|[0-9]+\\.) .*")) {
      return false;
    }
    if (lines.size() == 1) {
      return !first.matches("[\\p{Lu}‘“\"].*[.:,;!?]");
    }
    long filled = lines.subList(0, lines.size() - 1).stream().filter(l -> l.length() >= 58).count();
    return filled * 2 < lines.size() - 1 || lines.stream().anyMatch(l -> l.strip().matches(".*[;{}]|.*\\S {3,}\\S.*"));
  }
}
