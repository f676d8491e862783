package dev.corpora.document.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.Resources;
import nl.siegmann.epublib.domain.SpineReference;
import nl.siegmann.epublib.epub.EpubReader;
import nl.siegmann.epublib.service.MediatypeService;

/**
 * Reads a spine with epublib, which gets nothing but the chapters themselves, and a package
 * document and an empty table of contents of our own making: so none of its ways to loop, to run
 * out of stack or memory, or to take one chapter for another is open. What it gives back is
 * compared with what went in all the same.
 */
final class EpublibReading {

  // epublib looks here where there is no container.xml.
  private static final String FOLDER = "OEBPS/";
  private static final String PACKAGE = FOLDER + "content.opf";
  private static final MediaType PACKAGE_TYPE =
      new MediaType("application/oebps-package+xml", ".opf");

  private EpublibReading() {}

  /**
   * The chapters in the order in which epublib reads them.
   *
   * @param chapters in the spine's order
   * @return as many, in the same order and with the same bytes, where epublib works as it should
   */
  static List<byte[]> read(List<byte[]> chapters) throws IOException {
    List<byte[]> read = new ArrayList<>();
    for (SpineReference reference :
        new EpubReader().readEpub(resources(chapters)).getSpine().getSpineReferences()) {
      read.add(reference.getResource().getData());
    }
    return read;
  }

  /** Whether what came back is what went in. */
  static boolean isWhole(List<byte[]> given, List<byte[]> read) {
    boolean whole = given.size() == read.size();
    for (int i = 0; whole && i < given.size(); i++) {
      whole = Arrays.equals(given.get(i), read.get(i));
    }
    return whole;
  }

  private static Resources resources(List<byte[]> chapters) {
    Resources resources = new Resources();
    StringBuilder manifest = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < chapters.size(); i++) {
      String id = "c" + i;
      manifest
          .append("<item id=\"" + id + "\" href=\"" + id)
          .append(".xhtml\" media-type=\"application/xhtml+xml\"/>");
      spine.append("<itemref idref=\"" + id + "\"/>");
      resources.add(
          new Resource(id, chapters.get(i), FOLDER + id + ".xhtml", MediatypeService.XHTML));
    }
    // Without an identifier and a table of contents epublib logs errors that are none.
    resources.add(
        new Resource(
            "ncx",
            bytes(
                "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\">"
                    + "<navMap/></ncx>"),
            FOLDER + "toc.ncx",
            MediatypeService.NCX));
    resources.add(
        new Resource(
            "opf",
            bytes(
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\""
                    + " unique-identifier=\"id\">"
                    + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                    + "<dc:identifier id=\"id\">-</dc:identifier></metadata><manifest>"
                    + "<item id=\"ncx\" href=\"toc.ncx\""
                    + " media-type=\"application/x-dtbncx+xml\"/>"
                    + manifest
                    + "</manifest><spine toc=\"ncx\">"
                    + spine
                    + "</spine></package>"),
            PACKAGE,
            PACKAGE_TYPE));
    return resources;
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
