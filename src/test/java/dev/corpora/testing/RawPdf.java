package dev.corpora.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PDF documents object by object, also such as no library would write. Objects are numbered
 * from 1 in the order in which they are added; the first is the catalog.
 */
public final class RawPdf {

  private final List<byte[]> objects = new ArrayList<>();
  private String trailer = "";

  /** A document whose catalog names object 2 as its page tree. */
  public static RawPdf withCatalog(String more) {
    return new RawPdf().object("<</Type/Catalog/Pages 2 0 R " + more + ">>");
  }

  /**
   * A document of one page, object 3, whose content is object 4 and whose font F1 is object 5.
   *
   * @param page more entries of the page's dictionary
   */
  public static RawPdf withPage(String page, String content) {
    return withPage("", page, "", bytes(content), "");
  }

  /** The same with more entries in the catalog, the content's dictionary and the font's. */
  public static RawPdf withPage(
      String catalog, String page, String stream, byte[] content, String font) {
    return withCatalog(catalog)
        .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .object(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>"
                + page
                + ">>")
        .stream(stream, content)
        .object("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman " + font + ">>");
  }

  /** The operators that show lines of text, one below the other. */
  public static String lines(List<String> lines) {
    StringBuilder content = new StringBuilder("BT /F1 11 Tf 13 TL 60 740 Td ");
    for (String line : lines) {
      content.append('(').append(line).append(") Tj T* ");
    }
    return content.append("ET ").toString();
  }

  /** Adds an object. */
  public RawPdf object(String source) {
    objects.add(bytes(source));
    return this;
  }

  /** Adds a stream; its length is filled in. */
  public RawPdf stream(String dictionary, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("<</Length " + content.length + " " + dictionary + ">>\nstream\n"));
    out.writeBytes(content);
    out.writeBytes(bytes("\nendstream"));
    objects.add(out.toByteArray());
    return this;
  }

  /** More entries of the trailer. */
  public RawPdf trailer(String entries) {
    trailer = entries;
    return this;
  }

  /** The document. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder table = new StringBuilder();
    out.writeBytes(bytes("%PDF-1.7\n"));
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(bytes((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(bytes("\nendobj\n"));
    }
    int size = objects.size() + 1;
    int start = out.size();
    out.writeBytes(bytes("xref\n0 " + size + "\n0000000000 65535 f \n" + table));
    out.writeBytes(
        bytes(
            "trailer<</Root 1 0 R/Size "
                + size
                + trailer
                + ">>\nstartxref\n"
                + start
                + "\n%%EOF\n"));
    return out.toByteArray();
  }

  /** A text as bytes, one a character. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Compresses. */
  public static byte[] deflated(byte[] content) {
    return deflated(new byte[0], content, 1);
  }

  /** Compresses a beginning and what is repeated after it. */
  public static byte[] deflated(byte[] begin, byte[] repeated, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16)) {
      deflate.write(begin);
      for (int i = 0; i < times; i++) {
        deflate.write(repeated);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
