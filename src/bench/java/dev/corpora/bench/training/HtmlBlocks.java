package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns the body of an HTML page into blocks, one for each element that a browser begins on a new line. */
final class HtmlBlocks implements NodeVisitor {

  private static final Set<String> BREAKING =
      Set.of(
          "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "td", "th", "dt", "dd",
          "blockquote", "tr", "section", "article", "ul", "ol", "dl", "table", "caption",
          "figcaption", "body", "hr", "center", "address");

  private static final Set<String> CODE = Set.of("code", "tt", "samp", "kbd", "var");

  private final BlockCollector collector;
  private final StringBuilder pending = new StringBuilder();
  private BlockKind kind = BlockKind.PARAGRAPH;

  HtmlBlocks(BlockCollector collector) {
    this.collector = collector;
  }

  /** Adds the blocks under {@code root} to the collector. */
  void read(Element root) {
    root.traverse(this);
    flush();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      pending.append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (BREAKING.contains(element.normalName())) {
        flush();
        kind = kindOf(element);
      } else if (isCode(element)) {
        pending.append(InlineCode.BEGIN);
      } else if (element.normalName().equals("br")) {
        pending.append(' ');
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && BREAKING.contains(element.normalName())) {
      flush();
      Element parent = element.parent();
      kind = parent == null ? BlockKind.PARAGRAPH : kindOf(parent);
    } else if (node instanceof Element element && isCode(element)) {
      pending.append(InlineCode.END);
    }
  }

  private static boolean isCode(Element element) {
    return CODE.contains(element.normalName());
  }

  private void flush() {
    collector.add(kind, pending.toString());
    pending.setLength(0);
  }

  private static BlockKind kindOf(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> BlockKind.HEADING;
      case "li", "dt" -> BlockKind.LIST_ITEM;
      case "pre" -> BlockKind.CODE;
      case "td", "th" -> BlockKind.TABLE_CELL;
      case "caption", "figcaption" -> BlockKind.CAPTION;
      default -> BlockKind.PARAGRAPH;
    };
  }
}
