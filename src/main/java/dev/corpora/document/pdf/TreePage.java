package dev.corpora.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.SequenceRandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/**
 * A page out of a {@link PageTree}. It shares fonts with the document's other pages, which the
 * library's own page does only where the library's own tree hands it out, and it tells of content
 * that cannot be decoded, which the library's own page passes over.
 */
final class TreePage extends PDPage {

  private static final byte[] DELIMITER = {'\n'};

  /** Pages in use are cut into some dozens of parts. */
  private static final int MOST_PARTS = 10_000;

  private final PDResources resources;
  private final ContentBudget budget = new ContentBudget();
  private boolean damaged;
  private boolean cut;

  TreePage(COSDictionary dictionary, ResourceCache cache) {
    super(dictionary);
    COSDictionary own = dictionary.getCOSDictionary(COSName.RESOURCES);
    resources = new PDResources(own == null ? new COSDictionary() : own, cache);
  }

  @Override
  public PDResources getResources() {
    return resources;
  }

  /** Whether a part of the content was left out, since it cannot be decoded. */
  boolean isDamaged() {
    return damaged;
  }

  /** Whether the content goes on beyond what may be decoded for a page. */
  boolean isCut() {
    return cut || budget.isExhausted();
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    COSStream whole = getCOSObject().getCOSStream(COSName.CONTENTS);
    if (whole != null) {
      return budget.open(whole);
    }
    COSArray array = getCOSObject().getCOSArray(COSName.CONTENTS);
    List<RandomAccessRead> parts = new ArrayList<>();
    int size = array == null ? 0 : Math.min(array.size(), MOST_PARTS);
    for (int i = 0; array != null && i < size && !budget.isExhausted(); i++) {
      if (array.getObject(i) instanceof COSStream part) {
        try {
          parts.add(budget.open(part));
          parts.add(new RandomAccessReadBuffer(DELIMITER));
        } catch (IOException e) {
          damaged = true;
        }
      }
    }
    cut = array != null && array.size() > MOST_PARTS;
    return parts.isEmpty()
        ? new RandomAccessReadBuffer(DELIMITER)
        : new SequenceRandomAccessRead(parts);
  }
}
