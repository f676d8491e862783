package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads a manual in DocBook XML. Its headword column holds a CSS selector of the elements that are headwords. */
final class DocBookManualReader implements ManualReader {

  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9.-]*);");
  private static final Map<String, BlockKind> KINDS =
      Map.ofEntries(
          Map.entry("title", BlockKind.HEADING),
          Map.entry("para", BlockKind.PARAGRAPH),
          Map.entry("simpara", BlockKind.PARAGRAPH),
          Map.entry("listitem", BlockKind.LIST_ITEM),
          Map.entry("member", BlockKind.LIST_ITEM),
          Map.entry("term", BlockKind.LIST_ITEM),
          Map.entry("question", BlockKind.PARAGRAPH),
          Map.entry("answer", BlockKind.PARAGRAPH),
          Map.entry("glossterm", BlockKind.LIST_ITEM),
          Map.entry("entry", BlockKind.TABLE_CELL),
          Map.entry("screen", BlockKind.CODE),
          Map.entry("programlisting", BlockKind.CODE),
          Map.entry("literallayout", BlockKind.CODE),
          Map.entry("synopsis", BlockKind.CODE),
          Map.entry("caption", BlockKind.CAPTION));

  private static final Set<String> CODE =
      Set.of(
          "command", "filename", "literal", "varname", "option", "function", "userinput",
          "computeroutput", "envar", "constant", "keycap", "parameter");

  @Override
  public Manual read(ManualSource source, Path root) throws IOException {
    BlockCollector collector = new BlockCollector();
    List<Headword> headwords = new ArrayList<>();
    for (Path file : source.files(root)) {
      String xml = Files.readString(file, StandardCharsets.UTF_8);
      String named =
          ENTITY
              .matcher(xml)
              .replaceAll(
                  m ->
                      Entities.isNamedEntity(m.group(1)) || m.group(1).equals("apos")
                          ? "&" + m.group(1) + ";"
                          : m.group(1));
      Document page = Jsoup.parse(named, "", Parser.xmlParser());
      for (Element e : page.select(source.headwords())) {
        headwords.add(new Headword(e.text()));
      }
      page.select("glossentry > glossterm, indexterm, remark, bookinfo, articleinfo, legalnotice").remove();
      new Walk(collector).read(page);
    }
    return new Manual(collector.blocks(), headwords);
  }

  private static final class Walk implements NodeVisitor {

    private final BlockCollector collector;
    private final StringBuilder pending = new StringBuilder();
    private BlockKind kind = BlockKind.PARAGRAPH;

    Walk(BlockCollector collector) {
      this.collector = collector;
    }

    void read(Element root) {
      root.traverse(this);
      flush();
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        pending.append(text.getWholeText());
      } else if (node instanceof Element element) {
        BlockKind k = KINDS.get(element.normalName());
        if (k != null) {
          flush();
          kind = k;
        } else if (CODE.contains(element.normalName())) {
          pending.append(InlineCode.BEGIN);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && KINDS.containsKey(element.normalName())) {
        flush();
        kind = BlockKind.PARAGRAPH;
      } else if (node instanceof Element element && CODE.contains(element.normalName())) {
        pending.append(InlineCode.END);
      }
    }

    private void flush() {
      collector.add(kind, pending.toString());
      pending.setLength(0);
    }
  }
}
