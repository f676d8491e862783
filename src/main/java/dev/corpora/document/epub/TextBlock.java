package dev.corpora.document.epub;

import dev.corpora.model.BlockKind;
import java.util.Optional;

/**
 * A block before it is known in which chapter it stands.
 *
 * @param headingLevel 1 to 6; 0 for what is no heading
 * @param boilerplate whether it belongs to a title page, an imprint or the like
 * @param reference whether it is mostly links to other places of the publication
 */
record TextBlock(
    BlockKind kind, String text, int headingLevel, boolean boilerplate, boolean reference) {

  /**
   * The block cut at the end of a word.
   *
   * @param characters the most that are kept
   * @return empty where not one word is that short
   */
  Optional<TextBlock> firstWords(int characters) {
    int end = text.lastIndexOf(' ', characters);
    return end <= 0
        ? Optional.empty()
        : Optional.of(
            new TextBlock(kind, text.substring(0, end), headingLevel, boilerplate, reference));
  }

  TextBlock withKind(BlockKind newKind) {
    return new TextBlock(newKind, text, headingLevel, boilerplate, reference);
  }
}
