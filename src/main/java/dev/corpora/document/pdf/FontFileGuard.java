package dev.corpora.document.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Takes embedded font programs out that would fill the memory when decoded. The text is read all
 * the same: its characters come from the font's encoding and its widths from the font's own table.
 */
final class FontFileGuard {

  /** The largest fonts of East Asia take some forty megabytes. */
  private static final int MOST_BYTES = 64 << 20;

  private static final List<COSName> PROGRAMS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private FontFileGuard() {}

  /** Leaves the font, and the one that it is composed of, with a program that can be read. */
  static void defuse(COSDictionary font) {
    defuseOne(font);
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants != null
        && descendants.size() > 0
        && descendants.getObject(0) instanceof COSDictionary descendant) {
      defuseOne(descendant);
    }
  }

  private static void defuseOne(COSDictionary font) {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor == null) {
      return;
    }
    for (COSName name : PROGRAMS) {
      COSStream program = descriptor.getCOSStream(name);
      if (program != null && ContentBudget.reaches(program, MOST_BYTES)) {
        descriptor.removeItem(name);
      }
    }
  }
}
