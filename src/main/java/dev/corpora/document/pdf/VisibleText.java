package dev.corpora.document.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Tells annotations that show text on the page (form fields, notes set as text) from the others.
 */
final class VisibleText {

  private static final Set<String> SUBTYPES = Set.of("FreeText", "Widget");

  /** Fields inherit their type; forms in use nest a few levels. */
  private static final int DEEPEST = 32;

  private VisibleText() {}

  static boolean isIn(PDAnnotation annotation) {
    return SUBTYPES.contains(String.valueOf(annotation.getSubtype()))
        && !annotation.isHidden()
        && !annotation.isNoView()
        && !isButton(annotation.getCOSObject());
  }

  private static boolean isButton(COSDictionary field) {
    COSDictionary node = field;
    for (int depth = 0; node != null && depth < DEEPEST; depth++) {
      COSName type = node.getCOSName(COSName.FT);
      if (type != null) {
        return type.equals(COSName.BTN);
      }
      node = node.getCOSDictionary(COSName.PARENT);
    }
    return false;
  }
}
