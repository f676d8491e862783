package dev.corpora.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * What a font says of its codes, each asked once: a page draws the same sixty over and over, and
 * the library looks into several maps for each. Left out, parsing takes a tenth more time. One
 * thread's.
 */
final class FontGlyphs {

  /** A glyph of which the font does not say which character it shows. */
  private static final String UNKNOWN = "\uFFFD";

  /** The codes of simple fonts, and the most common ones of others. */
  private static final int IN_ARRAY = 256;

  private final PDFont font;
  private final boolean vertical;
  private final boolean pairs;
  private final FontTraits traits;
  private final @Nullable GlyphShape[] shapes = new @Nullable GlyphShape[IN_ARRAY];
  private final @Nullable Vector[] displacements = new @Nullable Vector[IN_ARRAY];
  private final Map<Integer, GlyphShape> otherShapes = new HashMap<>();
  private final Map<Integer, Vector> otherDisplacements = new HashMap<>();

  FontGlyphs(PDFont font) {
    this.font = font;
    this.vertical = font.isVertical();
    this.traits = FontTraits.of(font);
    COSName encoding = font.getCOSObject().getCOSName(COSName.ENCODING);
    this.pairs =
        font instanceof PDType0Font
            && (COSName.IDENTITY_H.equals(encoding) || COSName.IDENTITY_V.equals(encoding));
  }

  FontTraits traits() {
    return traits;
  }

  boolean isVertical() {
    return vertical;
  }

  /** Whether each code is one byte. */
  boolean isSimple() {
    return font instanceof PDSimpleFont;
  }

  /** Whether each code is two bytes, the high one first, as the predefined identities have it. */
  boolean isOfPairs() {
    return pairs;
  }

  /** The next code of a font that is neither. */
  int readCode(ByteArrayInputStream string) throws IOException {
    return font.readCode(string);
  }

  /** How far the pen goes, in text space: a shared instance. */
  Vector displacement(int code) throws IOException {
    boolean inArray = code >= 0 && code < IN_ARRAY;
    Vector known = inArray ? displacements[code] : otherDisplacements.get(code);
    if (known != null) {
      return known;
    }
    Vector displacement = font.getDisplacement(code);
    if (inArray) {
      displacements[code] = displacement;
    } else {
      otherDisplacements.put(code, displacement);
    }
    return displacement;
  }

  /** From where a glyph of a vertical font is drawn to where it stands, in text space. */
  Vector position(int code) {
    return font.getPositionVector(code);
  }

  GlyphShape shape(int code) throws IOException {
    boolean inArray = code >= 0 && code < IN_ARRAY;
    GlyphShape known = inArray ? shapes[code] : otherShapes.get(code);
    if (known != null) {
      return known;
    }
    GlyphShape shape = GlyphShape.of(character(code));
    if (inArray) {
      shapes[code] = shape;
    } else {
      otherShapes.put(code, shape);
    }
    return shape;
  }

  private String character(int code) throws IOException {
    String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (unicode != null && !unicode.isEmpty()) {
      return unicode;
    }
    if (!(font instanceof PDSimpleFont simple)) {
      return UNKNOWN;
    }
    String named =
        simple.getEncoding() == null ? null : TexEncoding.of(simple.getEncoding().getName(code));
    String tex = named == null ? TexEncoding.of(code) : named;
    return tex == null ? String.valueOf((char) code) : tex;
  }
}
