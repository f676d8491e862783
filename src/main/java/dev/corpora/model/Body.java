package dev.corpora.model;

import java.util.List;

/** What a parser found of a document's text. */
public sealed interface Body {

  /** Pages of positioned lines, whose paragraphs have yet to be found. */
  record Paged(List<Page> pages) implements Body {
    public Paged {
      pages = List.copyOf(pages);
    }
  }

  /** Blocks as the document itself marks them. */
  record Flowing(List<Block> blocks) implements Body {
    public Flowing {
      blocks = List.copyOf(blocks);
    }
  }
}
