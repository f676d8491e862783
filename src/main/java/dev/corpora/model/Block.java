package dev.corpora.model;

/**
 * A paragraph, heading, list item or the like: text that belongs together, without line breaks in
 * it unless it is code.
 *
 * @param text never empty
 */
public record Block(BlockKind kind, String text, Location location) {

  public Block {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a block has text");
    }
  }

  /** The same block with another text. */
  public Block withText(String newText) {
    return new Block(kind, newText, location);
  }

  /** The same block as another kind. */
  public Block withKind(BlockKind newKind) {
    return new Block(newKind, text, location);
  }
}
