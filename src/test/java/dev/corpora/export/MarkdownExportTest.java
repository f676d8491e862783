package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

/** By commonmark-java. */
class MarkdownExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.MARKDOWN;
  }

  @Override
  List<String> terms(byte[] file) throws Exception {
    List<String> terms = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(utf8(file))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(StrongEmphasis strong) {
                Node parent = strong.getParent();
                if (parent instanceof Paragraph
                    && parent.getFirstChild() == strong
                    && !(parent.getParent() instanceof org.commonmark.node.BlockQuote)) {
                  terms.add(((Text) strong.getFirstChild()).getLiteral());
                  assertThat(strong.getFirstChild().getNext()).isNull();
                }
              }

              @Override
              public void visit(Link link) {
                throw new AssertionError("a link");
              }

              @Override
              public void visit(Code code) {
                throw new AssertionError("code");
              }

              @Override
              public void visit(HtmlInline html) {
                throw new AssertionError("HTML");
              }

              @Override
              public void visit(HtmlBlock html) {
                throw new AssertionError("HTML");
              }
            });
    return terms;
  }

  @Override
  String kept(String text) {
    return ReadableText.of(text);
  }

  @Test
  void termsStandAToZOfEachLanguage() throws Exception {
    String markdown =
        text(
            SampleEntries.entry("Zug", "de", null),
            SampleEntries.entry("Öl", "de", null),
            SampleEntries.entry("Ofen", "de", null),
            SampleEntries.entry("kiln", "en", "An oven."));
    String plain =
        TextContentRenderer.builder().build().render(Parser.builder().build().parse(markdown));

    assertThat(terms(markdown.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .containsExactly("Ofen", "Öl", "Zug", "kiln");
    assertThat(plain).containsSubsequence("German", "O", "Ofen", "Z", "Zug", "English", "K");
    assertThat(markdown)
        .contains(
            "**kiln** (KLN; also oven; artifact)",
            "\nAn oven\\.\n",
            "\n> The **kiln** cools, and kiln walls crack\\.\n",
            "\nkiln\\.pdf 2, 5–7; oven\\.epub \\(Firing\\)\n");
  }
}
