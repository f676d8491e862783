package dev.corpora.document.epub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.testing.EpubFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XhtmlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h3>x</h3> | HEADING",
        "<hgroup><p>x</p></hgroup> | HEADING",
        "<p>x</p> | PARAGRAPH",
        "<div>x</div> | PARAGRAPH",
        "x | PARAGRAPH",
        "<blockquote><p>x</p></blockquote> | PARAGRAPH",
        "<ul><li>x</li></ul> | LIST_ITEM",
        "<ul><li><p><b>x</b></p></li></ul> | LIST_ITEM",
        "<dl><dt>x</dt></dl> | LIST_ITEM",
        "<dl><dd><p>x</p></dd></dl> | PARAGRAPH",
        "<table><tr><td><p>x</p></td></tr></table> | TABLE_CELL",
        "<table><tr><th>x</th></tr></table> | TABLE_CELL",
        "<table><caption>x</caption></table> | CAPTION",
        "<figure><figcaption><p>x</p></figcaption></figure> | CAPTION",
        "<pre>x</pre> | CODE",
        "<p><code>x</code></p> | CODE",
        "<aside epub:type='footnote'><p>x</p></aside> | FOOTNOTE",
        "<aside role='doc-footnote'>x</aside> | FOOTNOTE",
        "<section epub:type='endnotes'><ol><li>x</li></ol></section> | FOOTNOTE",
        "<dl class='footnote brackets'><dt class='label'>1</dt><dd><p>x</p></dd></dl> | FOOTNOTE",
        "<section epub:type='index'><ul><li>x</li></ul></section> | INDEX",
        "<section role='doc-bibliography'><p>x</p></section> | BIBLIOGRAPHY",
        "<div class='toc'><p>x</p></div> | CONTENTS",
        "<div class='toctree-wrapper compound'><ul><li>x</li></ul></div> | CONTENTS"
      })
  void elementsGiveBlocksTheirKind(String body, BlockKind kind) throws IOException {
    assertThat(read(body)).extracting(TextBlock::kind).containsExactly(kind);
    assertThat(texts(body)).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "<script>if (a<b) { x }</script>",
        "<script src='x.js'/>",
        "<style>x</style>",
        "<nav epub:type='toc'><ol><li>x</li></ol></nav>",
        "<section epub:type='landmarks'>x</section>",
        "<section epub:type='lot'>x</section>",
        "<span epub:type='pagebreak'>12</span>",
        "<span role='doc-pagebreak'>12</span>",
        "<span class='pagenum'>[12]</span>",
        "<math><mi>x</mi><annotation>x</annotation></math>",
        "<svg><text>x</text></svg>",
        "<p hidden='hidden'>x</p>",
        "<div style='Display: none'>x</div>",
        "<!-- x -->"
      })
  void whatIsNobodysTextIsLeftOut(String body) throws IOException {
    assertThat(texts("<p>before</p>" + body + "<p>after</p>")).containsExactly("before", "after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hive<a epub:type='noteref' href='#n1'>1</a>. | hive.",
        "hive<sup><a href='#n1'>[12]</a></sup>. | hive.",
        "hive<a href='#n1'><sup>*</sup></a>. | hive.",
        "hive<a class='footnote-reference brackets' href='#n1'>1</a>. | hive.",
        "10<sup>2</sup> bees | 102 bees",
        "see <a href='#c2'>2</a> | see 2",
        "a <a epub:type='noteref' href='#g'>queen</a> | a queen"
      })
  void referencesToNotesAreLeftOutAndNothingElse(String inline, String text) throws IOException {
    assertThat(texts("<p>" + inline + "</p>")).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "let <math><mi>n</mi></math> be | let n be",
        "a <math><mrow><mi>m</mi><mo>×</mo><mi>n</mi></mrow></math> matrix | a m×n matrix",
        "for <span> <math> <mi>b</mi> </math> </span>, | for b,",
        "is <math><msup><mi>x</mi><mn>12</mn></msup></math> here | is x¹² here",
        "in <math><msup><mi>C</mi><mi>n</mi></msup></math> it | in C^n it",
        "the <math><mi>α</mi><mi>A</mi></math> of it | the α A of it",
        "the <math><msub><mi>A</mi><mi>k</mi></msub></math> of it | the A_k of it",
        "the <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math> of it | the of it",
        "so <math display='block'><mi>x</mi></math> it | so it",
        "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'><m:mi>x</m:mi></m:math> is | x is"
      })
  void smallFormulasAreReadInTheirSentenceAndLargerOnesAreNot(String inline, String text)
      throws IOException {
    assertThat(texts("<p>" + inline + "</p>")).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p class='programlisting'>open(x)</p> | CODE",
        "<div class='listing sourceCode'>open(x)</div> | CODE",
        "<p class='code-like'>open(x)</p> | PARAGRAPH",
        "<span class='sourceCode'>open(x)</span> | PARAGRAPH"
      })
  void listingsAreKnownByTheClassesOfTheirGenerators(String body, BlockKind kind)
      throws IOException {
    assertThat(read(body)).extracting(TextBlock::kind).containsExactly(kind);
  }

  @Test
  void inlineElementsJoinAndLineBreaksPart() throws IOException {
    assertThat(texts("<p>be<b>e</b>\n  <i>hive</i>s<br/>hum<span>ming</span> </p>"))
        .containsExactly("bee hives humming");
  }

  @Test
  void rubyAnnotationsAreLeftOut() throws IOException {
    assertThat(texts("<p><ruby>\u6f22<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>\u5b57</p>"))
        .containsExactly("\u6f22\u5b57");
  }

  @Test
  void blocksInsideBlocksPartTheText() throws IOException {
    assertThat(
            texts("<div>one<p>two</p>three<ul><li>four<ul><li>five</li></ul>six</li></ul></div>"))
        .containsExactly("one", "two", "three", "four", "five", "six");
  }

  @Test
  void codeKeepsItsLines() throws IOException {
    assertThat(texts("<pre>\n  <span>if</span> x:\n    y\n\n</pre>"))
        .containsExactly("  if x:\n    y");
  }

  @Test
  void emptyElementsOfXhtmlDoNotSwallowWhatFollows() throws IOException {
    String source =
        "<html><head><title/><script src='x.js'/></head>"
            + "<body><a id='start'/><h1>Title</h1><div/><p>text</p></body></html>";
    assertThat(read(source.getBytes(StandardCharsets.UTF_8)))
        .extracting(TextBlock::text)
        .containsExactly("Title", "text");
  }

  @Test
  void tagSoupIsReadAllTheSame() throws IOException {
    String source = "<HTML><BODY><P>one<P>two &amp; three<BR>four &nbsp;<IMG SRC=x><LI>five</BODY>";
    assertThat(read(source.getBytes(StandardCharsets.UTF_8)))
        .extracting(TextBlock::text)
        .containsExactly("one", "two & three four \u00a0", "five");
  }

  @Test
  void aPageOfLinksIsATableOfContentsButItsProseIsNot() throws IOException {
    StringBuilder body = new StringBuilder("<h1>Contents</h1><p>About bees.</p>");
    for (int i = 1; i < 9; i++) {
      body.append("<p><a href='c" + i + ".xhtml'>The long title of chapter</a> " + i + "</p>");
    }
    List<TextBlock> blocks = read(body.toString());

    assertThat(blocks.get(0).kind()).isEqualTo(BlockKind.HEADING);
    assertThat(blocks.get(1).kind()).isEqualTo(BlockKind.PARAGRAPH);
    assertThat(blocks.subList(2, 10)).extracting(TextBlock::kind).containsOnly(BlockKind.CONTENTS);
  }

  private static List<String> texts(String body) throws IOException {
    return read(body).stream().map(TextBlock::text).toList();
  }

  private static List<TextBlock> read(String body) throws IOException {
    return read(EpubFixture.page("", body).getBytes(StandardCharsets.UTF_8));
  }

  private static List<TextBlock> read(byte[] source) throws IOException {
    return XhtmlReader.read(source, Checkpoint.NONE);
  }
}
