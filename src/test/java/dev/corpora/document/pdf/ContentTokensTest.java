package dev.corpora.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Checkpoint;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens have to be the library's own, whatever a page is made of. */
class ContentTokensTest {

  private final Logger library = Logger.getLogger("org.apache.pdfbox");

  /** What it says of each piece of rubbish. */
  @BeforeEach
  void silence() {
    library.setLevel(Level.OFF);
  }

  @AfterEach
  void speak() {
    library.setLevel(null);
  }

  @Test
  void readsRealPagesAsTheLibraryDoes() throws IOException {
    try (PDDocument document = Loader.loadPDF(new File("src/examples/tide-mill-manual.pdf"))) {
      for (PDPage page : document.getPages()) {
        byte[] content = page.getContents().readAllBytes();
        assertThat(ours(content)).isNotEmpty().isEqualTo(theirs(content));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BT /F1 9.96 Tf 1 0 0 -1 72.02 .5 Tm [(A)-250(b)12.5<0041>] TJ ET ",
        "-.5 -0.0 -0 00.50 5. . - + +3 4- 5-6 --7 1.2.3 1e5 12345678 0.123456789012 16777217 w ",
        "(nested (string) of \\(several\\) \\101 \\n parts)' (open",
        "<48656C6C6F> <48 65> <4> <4G> <</A 1/B(x)>> BDC EMC ",
        "[1 (a) /Name [2 3] true] TJ [1 2 % remark\n 3]TJ [] TJ [(a\\)b)] TJ [1 2",
        "q 1 0 0 1 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q n f* T* d0 d1 b*B* \"'",
        "null true false nulls n1 0 0 rg]f[1]0 d sc%x\nscn SCN W*n ",
        "/Name/Other#20name(a)Tj/F1 12Tf T*(b)Tj T*<62>Tj 1 0 0RG 5w",
        "1 2 3 m\0004 5 l\f6 7 c\r\n8 9 re W n endstream 5",
        "5",
        "Tj",
        "",
      })
  void readsOddContentAsTheLibraryDoes(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ours(bytes)).isEqualTo(theirs(bytes));
  }

  @Test
  void readsRubbishAsTheLibraryDoes() throws IOException {
    Random random = new Random(7);
    String alphabet = "0123456789.-+()<>[]/ \n\r%\\'\"TjfnBDMCqQreEAF*\u00E4\0";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder content = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        content.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = content.toString().getBytes(StandardCharsets.ISO_8859_1);
      assertThat(ours(bytes)).as(content.toString()).isEqualTo(theirs(bytes));
    }
  }

  private static List<String> theirs(byte[] content) {
    return read(new PDFStreamParser(content));
  }

  private static List<String> ours(byte[] content) throws IOException {
    ContentSource source = new ContentSource(ByteBuffer.wrap(content), Checkpoint.NONE);
    return read(new ContentTokens(source, new OperatorTable()));
  }

  private static List<String> read(PDFStreamParser parser) {
    List<String> tokens = new ArrayList<>();
    try {
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        tokens.add(text(token));
      }
    } catch (IOException e) {
      tokens.add("broken");
    }
    return tokens;
  }

  private static String text(Object token) {
    if (token instanceof Operator operator) {
      byte[] image = operator.getImageData();
      return operator.getName() + (image == null ? "" : HexFormat.of().formatHex(image));
    }
    if (token instanceof COSArray array) {
      List<String> elements = new ArrayList<>();
      for (COSBase element : array) {
        elements.add(text(element));
      }
      return elements.toString();
    }
    if (token instanceof COSFloat number) {
      // Its text also says how the content wrote it.
      return String.valueOf(number.floatValue());
    }
    return token instanceof COSString string
        ? HexFormat.of().formatHex(string.getBytes())
        : token.toString();
  }
}
