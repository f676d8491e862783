package dev.corpora.document.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * What a font tells of the lines set in it.
 *
 * @param fixedWidth whether all its glyphs are equally wide
 * @param ascent the height of its tall letters above the base line, in parts of the font size
 * @param scale what a nominal font size of one is in real font sizes: only fonts that bring their
 *     own measure (Type 3) differ from 1
 */
record FontTraits(boolean fixedWidth, boolean bold, float ascent, float scale) {

  private static final int BOLD_WEIGHT = 600;
  private static final float USUAL_ASCENT = 0.75f;

  /** Names as font makers write them, TeX's Computer Modern among them. */
  private static final Pattern FIXED_WIDTH =
      Pattern.compile(
          "courier|mono(?!type)|^t[1c]xb?tt|typewriter|consol|fixed|cmtt|cmsltt|cmtcsc|^sftt|^ectt|lmtt|menlo"
              + "|inconsolata|nimbusmon|^cour(?!tesy)|andale|terminal");

  private static final String NARROW = "iljtfrI";

  private static final String WIDE = "mwMWNOQ";

  private static final Pattern BOLD =
      Pattern.compile(
          "bold|black|heavy|demi|cmbx|cmssbx|^sfbx|^ecbx|lmbx|-medi$|-medi(?=ital)|fett");

  static FontTraits of(PDFont font) {
    String name = plainName(font);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean fixedWidth = FIXED_WIDTH.matcher(name).find() || hasEqualWidths(font);
    boolean bold = BOLD.matcher(name).find();
    float ascent = USUAL_ASCENT;
    if (descriptor != null) {
      fixedWidth |= descriptor.isFixedPitch();
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      float declared = descriptor.getAscent() / 1000;
      if (declared >= 0.5f && declared <= 1.1f) {
        ascent = declared;
      }
    }
    return new FontTraits(fixedWidth, bold, ascent, scale(font));
  }

  /** The name in lower case, without the tag of a subset. */
  private static String plainName(PDFont font) {
    String name = font.getName();
    if (name == null) {
      return "";
    }
    int plus = name.indexOf('+');
    return name.substring(plus == 6 ? 7 : 0).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a font gives narrow letters and wide ones the same width, whatever it calls itself. Its
   * digits say nothing: they are equally wide in most fonts.
   */
  private static boolean hasEqualWidths(PDFont font) {
    if (!(font instanceof PDSimpleFont)) {
      return false;
    }
    COSArray widths = font.getCOSObject().getCOSArray(COSName.WIDTHS);
    int first = font.getCOSObject().getInt(COSName.FIRST_CHAR, -1);
    if (widths == null || first < 0) {
      return false;
    }
    float narrow = 0;
    float wide = 0;
    for (int i = 0; i < widths.size(); i++) {
      float width = widths.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
      if (NARROW.indexOf(first + i) >= 0) {
        narrow = Math.max(narrow, width);
      } else if (WIDE.indexOf(first + i) >= 0) {
        wide = Math.max(wide, width);
      }
    }
    return narrow > 0 && Math.abs(narrow - wide) < 1;
  }

  private static float scale(PDFont font) {
    if (!(font instanceof PDType3Font type3)) {
      return 1;
    }
    BoundingBox box = type3.getBoundingBox();
    float height = Math.abs(box.getHeight() * type3.getFontMatrix().getScalingFactorY());
    return height > 0 && Float.isFinite(height) ? height : 1;
  }
}
