package dev.corpora.document.pdf;

import static dev.corpora.document.pdf.Parsing.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.testing.PdfFixture;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardWidthsTest {

  private static final float SIZE = 10;

  @TempDir Path folder;

  @Test
  void wordsOfAStandardFontWithoutWidthsAndWithAnEncodingOfItsOwnStayApart() {
    Path file =
        PdfFixture.pdf()
            .page(page -> page.raw(content -> justified(content, "filling", "the", "buffer")))
            .writeTo(folder.resolve("standard.pdf"));

    assertThat(texts(file)).containsExactly("filling the buffer");
  }

  /** Draws words one by one, a narrow space apart, as a typesetter that justifies lines does. */
  private static void justified(PDPageContentStream content, String... words) throws IOException {
    PDFont measure = new PDType1Font(FontName.TIMES_ROMAN);
    PDFont font = withoutWidths();
    float x = 72;
    for (String word : words) {
      content.beginText();
      content.setFont(font, SIZE);
      content.newLineAtOffset(x, 700);
      content.showText(word);
      content.endText();
      x += (measure.getStringWidth(word) / 1000 + 0.22f) * SIZE;
    }
  }

  /** Times as TeX's drivers once wrote it: with an encoding, and without anything else. */
  private static PDFont withoutWidths() throws IOException {
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(2));
    differences.add(COSName.getPDFName("fi"));
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, FontName.TIMES_ROMAN.getName());
    font.setItem(COSName.ENCODING, encoding);
    return new PDType1Font(font);
  }
}
