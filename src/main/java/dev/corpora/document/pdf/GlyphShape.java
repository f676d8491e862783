package dev.corpora.document.pdf;

/**
 * What a code of a font shows, and what of it is asked for each time that it is drawn.
 *
 * @param text the character or characters, at least one
 * @param isBlank whether it leaves no ink
 * @param isAccent whether it may be an accent to be put on a letter
 */
record GlyphShape(String text, boolean isBlank, boolean isAccent, boolean isRightToLeft) {

  static GlyphShape of(String text) {
    byte directionality = Character.getDirectionality(text.codePointAt(0));
    return new GlyphShape(
        text,
        text.isBlank(),
        Diacritic.is(text),
        directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
