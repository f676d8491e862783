package dev.corpora.document.pdf;

import java.util.Locale;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;

/**
 * Gives the fourteen standard fonts the widths that every reader of PDF has for them. A document
 * need neither bring these fonts nor their widths (ISO 32000-1, 9.6.2.2), and TeX's of before 2007
 * do not. The library knows the widths too, but forgets them where the document gives the font an
 * encoding of its own; it then takes those of whatever font stands in, and words run into each
 * other.
 */
final class StandardWidths {

  private static final int CODES = 256;

  private StandardWidths() {}

  /** Writes the widths into the font's dictionary where it has none and is a standard one. */
  static void complete(PDFont font) {
    COSDictionary dictionary = font.getCOSObject();
    String name = font.getName();
    if (!(font instanceof PDSimpleFont simple)
        || font.isEmbedded()
        || simple.isStandard14()
        || name == null
        || dictionary.containsKey(COSName.WIDTHS)
        || !Standard14Fonts.containsName(name)) {
      return;
    }
    FontMetrics metrics = Standard14Fonts.getAFM(name);
    Encoding encoding = simple.getEncoding();
    if (metrics == null || encoding == null) {
      return;
    }
    COSArray widths = new COSArray();
    for (int code = 0; code < CODES; code++) {
      widths.add(new COSFloat(metrics.getCharacterWidth(glyph(encoding, code))));
    }
    dictionary.setInt(COSName.FIRST_CHAR, 0);
    dictionary.setInt(COSName.LAST_CHAR, CODES - 1);
    dictionary.setItem(COSName.WIDTHS, widths);
  }

  /** A glyph's name as the metrics have it, which know a few under another one. */
  private static String glyph(Encoding encoding, int code) {
    String name = encoding.getName(code);
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "nbspace", "nonbreakingspace" -> "space";
      case "sfthyphen", "softhyphen" -> "hyphen";
      default -> name;
    };
  }
}
