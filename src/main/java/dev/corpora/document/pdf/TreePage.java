package dev.corpora.document.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/**
 * A page out of a {@link PageTree}. It shares fonts with the document's other pages, which the
 * library's own page does only where the library's own tree hands it out.
 */
final class TreePage extends PDPage {

  private final PDResources resources;

  TreePage(COSDictionary dictionary, ResourceCache cache) {
    super(dictionary);
    COSDictionary own = dictionary.getCOSDictionary(COSName.RESOURCES);
    resources = new PDResources(own == null ? new COSDictionary() : own, cache);
  }

  @Override
  public PDResources getResources() {
    return resources;
  }
}
