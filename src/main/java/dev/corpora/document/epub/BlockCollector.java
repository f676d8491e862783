package dev.corpora.document.epub;

import dev.corpora.document.epub.Semantics.Region;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Turns an XHTML tree into blocks of text, in one walk that keeps its own stack: however deep a
 * document nests, it costs memory, not the thread's stack.
 */
final class BlockCollector implements NodeFilter {

  private static final int NODES_PER_CHECK = 1024;

  /** Of the subtitles beside a heading. */
  private static final int LOWEST_LEVEL = 6;

  /** A block of which more than this share is links into the publication only refers. */
  private static final double REFERENCE_SHARE = 0.5;

  /** Marks before which nobody sets a space, though the source of a formula may have one. */
  private static final String ATTACHED = ",.;:)";

  /** What holds for the text inside an element. */
  private record Frame(
      Region region,
      boolean boilerplate,
      BlockKind kind,
      int headingLevel,
      boolean preformatted,
      boolean code,
      boolean link) {}

  private final Checkpoint checkpoint;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Frame current =
      new Frame(Region.TEXT, false, BlockKind.PARAGRAPH, 0, false, false, false);
  private Frame blockFrame = current;
  private boolean spaceDue;
  private boolean afterMath;
  private int letters;
  private int codeLetters;
  private int linkLetters;
  private int linkedTotal;
  private int total;
  private int nodes;

  BlockCollector(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** The blocks, once the walk is over. */
  List<TextBlock> blocks() {
    endBlock();
    return blocks;
  }

  /** How much of the text is links into the publication, from 0 to 1. */
  double linkShare() {
    return total == 0 ? 0 : (double) linkedTotal / total;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes % NODES_PER_CHECK == 0) {
      checkpoint.check();
    }
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      return begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (ElementNames.BLOCKS.contains(name(element))) {
        endBlock();
      }
      current = frames.pop();
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    String name = name(element);
    if (name.equals("math")) {
      appendCollapsed(InlineMath.text(element));
      afterMath = true;
      return FilterResult.SKIP_ENTIRELY;
    }
    Region region =
        ElementNames.SKIPPED.contains(name) ? Region.SKIPPED : Semantics.region(element, name);
    if (region == Region.SKIPPED) {
      if (ElementNames.BLOCKS.contains(name) || name.equals("nav")) {
        endBlock();
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (ElementNames.BLOCKS.contains(name)) {
      endBlock();
    } else if (name.equals("br")) {
      lineBreak();
    }
    frames.push(current);
    current = inside(element, name, region);
    return FilterResult.CONTINUE;
  }

  private Frame inside(Element element, String name, Region region) {
    boolean block = ElementNames.BLOCKS.contains(name);
    boolean inner = region == Region.TEXT || region == Region.BOILERPLATE;
    boolean preformatted = current.preformatted() || ElementNames.PREFORMATTED.contains(name);
    String href = element.attr("href");
    return new Frame(
        inner ? current.region() : region,
        current.boilerplate() || region == Region.BOILERPLATE,
        Semantics.isListing(element) ? BlockKind.CODE : kind(name),
        headingLevel(name),
        preformatted,
        current.code() || preformatted || ElementNames.INLINE_CODE.contains(name),
        !block && (current.link() || (!href.isEmpty() && !Href.isAbsolute(href))));
  }

  private BlockKind kind(String name) {
    if (headingLevel(name) > 0) {
      return BlockKind.HEADING;
    }
    if (ElementNames.PREFORMATTED.contains(name)) {
      return BlockKind.CODE;
    }
    return switch (name) {
      case "li", "dt", "lic" -> BlockKind.LIST_ITEM;
      case "td", "th" -> BlockKind.TABLE_CELL;
      case "figcaption", "caption" -> BlockKind.CAPTION;
      case "dd", "blockquote", "section", "article", "body", "figure" -> BlockKind.PARAGRAPH;
      default -> current.kind();
    };
  }

  /** What is nested in a heading belongs to it. */
  private int headingLevel(String name) {
    if (name.length() == 2 && name.charAt(0) == 'h') {
      int level = name.charAt(1) - '0';
      if (level >= 1 && level <= 6) {
        return level;
      }
    }
    return name.equals("hgroup") ? LOWEST_LEVEL : current.headingLevel();
  }

  private void lineBreak() {
    if (current.preformatted()) {
      text.append('\n');
    } else {
      spaceDue = true;
    }
  }

  private void append(String characters) {
    boolean begins = text.length() == 0;
    if (current.preformatted()) {
      text.append(characters);
    } else {
      appendCollapsed(characters);
    }
    if (begins && text.length() > 0) {
      blockFrame = current;
    }
  }

  private void appendCollapsed(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        spaceDue = true;
      } else {
        boolean attached = afterMath && ATTACHED.indexOf(c) >= 0;
        if (spaceDue && text.length() > 0 && !attached) {
          text.append(' ');
        }
        spaceDue = false;
        afterMath = false;
        text.append(c);
        letters++;
        codeLetters += current.code() ? 1 : 0;
        linkLetters += current.link() ? 1 : 0;
      }
    }
  }

  private void endBlock() {
    String content =
        blockFrame.preformatted()
            ? withoutEmptyLines(text.toString()).stripTrailing()
            : text.toString();
    if (!content.isBlank()) {
      blocks.add(
          new TextBlock(
              blockKind(),
              content,
              blockFrame.kind() == BlockKind.HEADING ? blockFrame.headingLevel() : 0,
              blockFrame.boilerplate(),
              linkLetters > letters * REFERENCE_SHARE));
      total += letters;
      linkedTotal += linkLetters;
    }
    text.setLength(0);
    spaceDue = false;
    letters = 0;
    codeLetters = 0;
    linkLetters = 0;
  }

  /** The text from the beginning of its first line that holds anything. */
  private static String withoutEmptyLines(String text) {
    int begin = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        begin = i + 1;
      }
    }
    return text.substring(begin);
  }

  private BlockKind blockKind() {
    BlockKind kind = blockFrame.kind();
    if (kind == BlockKind.CODE || kind == BlockKind.HEADING) {
      return kind;
    }
    return switch (blockFrame.region()) {
      case FOOTNOTE -> BlockKind.FOOTNOTE;
      case INDEX -> BlockKind.INDEX;
      case BIBLIOGRAPHY -> BlockKind.BIBLIOGRAPHY;
      case CONTENTS -> BlockKind.CONTENTS;
      case TEXT, BOILERPLATE, SKIPPED ->
          // A paragraph of nothing but code is a listing that lacks its pre element.
          kind == BlockKind.PARAGRAPH && letters > 0 && codeLetters == letters
              ? BlockKind.CODE
              : kind;
    };
  }

  private static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }
}
