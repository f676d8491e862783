package dev.corpora.document.pdf;

import dev.corpora.model.Checkpoint;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pages that a document really has, in order.
 *
 * <p>The tree is walked with a stack of its own, so that no depth overflows the thread's, and each
 * node once, so that no cycle and no tree that meets itself again goes on for ever. The count that
 * the tree states is not read. What a page inherits is written into the page and its way up taken
 * from it, so that nobody climbs the tree.
 */
final class PageTree {

  private static final List<COSName> INHERITED =
      List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

  private static final int KIDS_BETWEEN_CHECKS = 64;

  private final Deque<COSDictionary> pending = new ArrayDeque<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Checkpoint checkpoint;

  /** The tree of a document; empty where the document has none. */
  PageTree(PDDocument document, Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
    if (root != null) {
      pending.push(root);
    }
  }

  /**
   * The next page.
   *
   * @return null after the last
   */
  @org.jspecify.annotations.Nullable
  COSDictionary next() {
    while (!pending.isEmpty()) {
      checkpoint.check();
      COSDictionary node = pending.pop();
      if (!seen.add(node)) {
        continue;
      }
      COSArray kids = node.getCOSArray(COSName.KIDS);
      if (kids == null) {
        if (!COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
          node.removeItem(COSName.PARENT);
          return node;
        }
        continue;
      }
      for (int i = kids.size() - 1; i >= 0; i--) {
        if (i % KIDS_BETWEEN_CHECKS == 0) {
          checkpoint.check();
        }
        if (kids.getObject(i) instanceof COSDictionary kid) {
          inherit(node, kid);
          pending.push(kid);
        }
      }
    }
    return null;
  }

  /** Passes all pages that are left, and says how many. */
  int skipRest() {
    int pages = 0;
    while (next() != null) {
      pages++;
    }
    return pages;
  }

  private static void inherit(COSDictionary parent, COSDictionary kid) {
    for (COSName name : INHERITED) {
      COSBase value = parent.getItem(name);
      if (value != null && !kid.containsKey(name)) {
        kid.setItem(name, value);
      }
    }
  }
}
