package dev.corpora.document.epub;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeTraversor;

/**
 * Reads the text of one XHTML document. XHTML is parsed as XML, since HTML's rules take {@code
 * <title/>} for the beginning of a title that never ends; where that finds no text, as HTML.
 */
final class XhtmlReader {

  /** A document of which so much is links into the publication is a table of contents. */
  private static final double CONTENTS_SHARE = 0.8;

  private static final int CONTENTS_BLOCKS = 5;

  /** More control characters than this share of a text are no text: encrypted or binary. */
  private static final double CONTROL_SHARE = 0.02;

  /** The tree of so many takes some hundred megabytes; the largest chapters met have 100,000. */
  private static final long MOST_TAGS = 1_000_000;

  private XhtmlReader() {}

  /**
   * The blocks of a document; none where it has no text.
   *
   * @throws IOException where it is not a document at all; the message says why
   */
  static List<TextBlock> read(byte[] xhtml, Checkpoint checkpoint) throws IOException {
    String source = XhtmlDecoder.decode(xhtml);
    if (hasManyTags(source)) {
      throw new IOException("it has more than a million tags, which no chapter has");
    }
    if (isBinary(source)) {
      throw new IOException("it is not text: damaged or encrypted");
    }
    List<TextBlock> blocks = blocks(source, xmlParser(), checkpoint);
    return blocks.isEmpty() ? blocks(source, Parser.htmlParser(), checkpoint) : blocks;
  }

  /** Reads XML, but takes scripts and styles as HTML does: what is in them is no markup. */
  private static Parser xmlParser() {
    TagSet tags = new TagSet();
    for (String name : List.of("script", "style")) {
      for (String namespace : List.of(Parser.NamespaceHtml, Parser.NamespaceXml)) {
        tags.add(new Tag(name, namespace).set(Tag.Data));
      }
    }
    return Parser.xmlParser().settings(ParseSettings.htmlDefault).tagSet(tags);
  }

  private static List<TextBlock> blocks(String source, Parser parser, Checkpoint checkpoint)
      throws IOException {
    Document document;
    try (CheckedReader reader = new CheckedReader(new StringReader(source), checkpoint)) {
      document = parser.parseInput(reader, "");
    }
    if (document.childrenSize() == 0) {
      throw new IOException("it is not XHTML");
    }
    BlockCollector collector = new BlockCollector(checkpoint);
    NodeTraversor.filter(collector, document);
    List<TextBlock> blocks = collector.blocks();
    boolean contents = blocks.size() >= CONTENTS_BLOCKS && collector.linkShare() > CONTENTS_SHARE;
    return contents ? blocks.stream().map(XhtmlReader::asContents).toList() : blocks;
  }

  private static TextBlock asContents(TextBlock block) {
    return block.reference() ? block.withKind(BlockKind.CONTENTS) : block;
  }

  private static boolean hasManyTags(String source) {
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      if (++tags > MOST_TAGS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBinary(String source) {
    int controls = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == '\ufffd') {
        controls++;
      }
    }
    return controls > source.length() * CONTROL_SHARE;
  }
}
