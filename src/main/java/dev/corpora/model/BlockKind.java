package dev.corpora.model;

/** What a block of text is to its reader. */
public enum BlockKind {
  HEADING(true),
  PARAGRAPH(true),
  LIST_ITEM(true),
  CAPTION(true),
  FOOTNOTE(true),
  TABLE_CELL(true),
  CODE(false),
  /** A line of a table of contents, of figures or of tables. */
  CONTENTS(false),
  /** A line of a subject or name index. */
  INDEX(false),
  BIBLIOGRAPHY(false),
  /** A formula set apart from the text. */
  FORMULA(false),
  /** Legal text about the document and not its own: a licence, a notice of copyright. */
  LICENCE(false);

  private final boolean language;

  BlockKind(boolean language) {
    this.language = language;
  }

  /**
   * Whether terms are looked for in it: somebody's sentences or labels, not a list of references.
   */
  public boolean isLanguage() {
    return language;
  }
}
