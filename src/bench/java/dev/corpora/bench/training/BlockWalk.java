package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks a page of markup and collects a block for each element that stands for itself. */
final class BlockWalk implements NodeVisitor {

  private final BlockCollector collector;
  private final Map<String, BlockKind> kinds;
  private final Set<String> code;
  private final StringBuilder pending = new StringBuilder();
  private BlockKind kind = BlockKind.PARAGRAPH;

  /**
   * A walk for one kind of markup.
   *
   * @param kinds the elements that begin a block, and its kind
   * @param code the elements within a block whose text is code
   */
  BlockWalk(BlockCollector collector, Map<String, BlockKind> kinds, Set<String> code) {
    this.collector = collector;
    this.kinds = kinds;
    this.code = code;
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
      BlockKind own = kinds.get(element.normalName());
      if (own != null) {
        flush();
        kind = own;
      } else if (code.contains(element.normalName())) {
        pending.append(InlineCode.BEGIN);
      } else if (element.normalName().equals("br")) {
        pending.append(' ');
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (kinds.containsKey(element.normalName())) {
        flush();
        Element parent = element.parent();
        kind =
            parent == null
                ? BlockKind.PARAGRAPH
                : kinds.getOrDefault(parent.normalName(), BlockKind.PARAGRAPH);
      } else if (code.contains(element.normalName())) {
        pending.append(InlineCode.END);
      }
    }
  }

  private void flush() {
    collector.add(kind, pending.toString());
    pending.setLength(0);
  }
}
