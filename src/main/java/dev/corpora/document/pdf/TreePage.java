package dev.corpora.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.jspecify.annotations.Nullable;

/**
 * A page out of a {@link PageTree}. It shares fonts with the document's other pages, which the
 * library's own page does only where the library's own tree hands it out, and it tells of content
 * that cannot be decoded, which the library's own page passes over.
 */
final class TreePage extends PDPage {

  private static final byte DELIMITER = '\n';

  /** Pages in use are cut into some dozens of parts. */
  private static final int MOST_PARTS = 10_000;

  private static final String MANY_PARTS = "more than 10,000 parts";

  private final PDResources resources;
  private final Inflation inflation;
  private final ContentBudget budget;
  private @Nullable ContentSource content;
  private boolean damaged;
  private boolean cut;

  /**
   * A page.
   *
   * @param inflation how much of its content is decoded
   */
  TreePage(COSDictionary dictionary, ResourceCache cache, Inflation inflation) {
    super(dictionary);
    this.inflation = inflation;
    budget = new ContentBudget(inflation.limits().maxInflatedPart());
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

  /** What the content has more of than is read of a page; empty where it is read in whole. */
  Optional<String> excess() {
    return budget.excess().or(() -> cut ? Optional.of(MANY_PARTS) : Optional.empty());
  }

  /** The content that was opened last; null where none was. */
  @Nullable ContentSource content() {
    return content;
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    ContentSource opened = new ContentSource(decoded(), inflation.checkpoint());
    content = opened;
    return opened;
  }

  private ByteBuffer decoded() throws IOException {
    COSStream whole = getCOSObject().getCOSStream(COSName.CONTENTS);
    if (whole != null) {
      return budget.open(whole);
    }
    COSArray array = getCOSObject().getCOSArray(COSName.CONTENTS);
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    int size = array == null ? 0 : Math.min(array.size(), MOST_PARTS);
    for (int i = 0; array != null && i < size && budget.excess().isEmpty(); i++) {
      if (array.getObject(i) instanceof COSStream part) {
        try {
          ByteBuffer content = budget.open(part);
          parts.write(content.array(), content.arrayOffset(), content.limit());
          parts.write(DELIMITER);
        } catch (IOException e) {
          damaged = true;
        }
      }
    }
    cut = array != null && array.size() > MOST_PARTS;
    return ByteBuffer.wrap(parts.toByteArray());
  }
}
