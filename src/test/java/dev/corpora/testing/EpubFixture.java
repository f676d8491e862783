package dev.corpora.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds real EPUB documents for tests. Chapters appear in the spine in the order in which they are
 * added; text that is given as such is escaped, XHTML is taken as it stands.
 */
public final class EpubFixture {

  private static final String XHTML_TYPE = "application/xhtml+xml";

  private record Item(String id, String href, String mediaType, String attributes) {}

  private record Compressed(String name, ByteBuffer deflated, long crc, long size) {}

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<Compressed> compressed = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<String> spine = new ArrayList<>();
  private int version = 3;
  private String title = "A Document";
  private String language = "en";
  private String opfPath = "OEBPS/content.opf";
  private String metadata = "";
  private String guide = "";
  private String spineAttributes = "";
  private String container;
  private String opf;

  private EpubFixture() {}

  /** A fixture without chapters: version 3, English, with a title. */
  public static EpubFixture epub() {
    return new EpubFixture();
  }

  /** 2 or 3. */
  public EpubFixture version(int number) {
    version = number;
    return this;
  }

  /** The title; null for none. */
  public EpubFixture title(String text) {
    title = text;
    return this;
  }

  /** The declared language; null for none. */
  public EpubFixture language(String tag) {
    language = tag;
    return this;
  }

  /** Where the package document lies. */
  public EpubFixture opfPath(String path) {
    opfPath = path;
    return this;
  }

  /** More elements in the package's metadata. */
  public EpubFixture metadata(String xml) {
    metadata += xml;
    return this;
  }

  /** A guide reference. */
  public EpubFixture guide(String type, String href) {
    guide += "<reference type=\"" + type + "\" title=\"x\" href=\"" + href + "\"/>";
    return this;
  }

  /** Attributes of the spine element. */
  public EpubFixture spineAttributes(String attributes) {
    spineAttributes = attributes;
    return this;
  }

  /** Another package document than the one that would be made. */
  public EpubFixture opf(String xml) {
    opf = xml;
    return this;
  }

  /** Another container.xml than the one that would be made; empty for none at all. */
  public EpubFixture container(String xml) {
    container = xml;
    return this;
  }

  /** A chapter of a heading and paragraphs, all plain text. */
  public EpubFixture chapter(String heading, String... paragraphs) {
    StringBuilder body = new StringBuilder("<h1>").append(escaped(heading)).append("</h1>\n");
    for (String paragraph : paragraphs) {
      body.append("<p>").append(escaped(paragraph)).append("</p>\n");
    }
    return xhtml("chapter" + (spine.size() + 1) + ".xhtml", body.toString());
  }

  /** A chapter by the content of its body. */
  public EpubFixture xhtml(String fileName, String body) {
    return xhtml(fileName, "", body);
  }

  /** A chapter by the content of its body, and the body's attributes. */
  public EpubFixture xhtml(String fileName, String bodyAttributes, String body) {
    return document(fileName, page(bodyAttributes, body));
  }

  /** A chapter by its whole source. */
  public EpubFixture document(String fileName, String source) {
    return document(fileName, source.getBytes(StandardCharsets.UTF_8));
  }

  /** A chapter by its bytes. */
  public EpubFixture document(String fileName, byte[] source) {
    raw(besideOpf(fileName), source);
    return spineItem(fileName, XHTML_TYPE, "");
  }

  /** Lists a document in manifest and spine, whether it is there or not. */
  public EpubFixture spineItem(String href, String mediaType, String itemAttributes) {
    String id = "item" + (items.size() + 1);
    items.add(new Item(id, href, mediaType, itemAttributes));
    spine.add("<itemref idref=\"" + id + "\"/>");
    return this;
  }

  /** Lists a document in the manifest alone. */
  public EpubFixture manifestItem(String id, String href, String mediaType, String attributes) {
    items.add(new Item(id, href, mediaType, attributes));
    return this;
  }

  /** Adds an itemref as it stands. */
  public EpubFixture itemref(String xml) {
    spine.add(xml);
    return this;
  }

  /** An EPUB 3 navigation document, listed in the manifest alone; label by href. */
  public EpubFixture navigation(Map<String, String> labels) {
    StringBuilder list = new StringBuilder("<nav epub:type=\"toc\"><h1>Contents</h1><ol>");
    labels.forEach(
        (href, label) ->
            list.append("<li><a href=\"")
                .append(href)
                .append("\">")
                .append(escaped(label))
                .append("</a></li>"));
    raw(besideOpf("nav.xhtml"), page("", list.append("</ol></nav>").toString()));
    return manifestItem("nav", "nav.xhtml", XHTML_TYPE, "properties=\"nav\"");
  }

  /** An EPUB 2 table of contents; label by href. */
  public EpubFixture ncx(Map<String, String> labels) {
    StringBuilder ncx =
        new StringBuilder(
            "<?xml version=\"1.0\"?><ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\""
                + " version=\"2005-1\"><navMap>");
    labels.forEach(
        (href, label) ->
            ncx.append("<navPoint><navLabel><text>")
                .append(escaped(label))
                .append("</text></navLabel><content src=\"")
                .append(href)
                .append("\"/></navPoint>"));
    raw(besideOpf("toc.ncx"), ncx.append("</navMap></ncx>").toString());
    spineAttributes("toc=\"ncx\"");
    return manifestItem("ncx", "toc.ncx", "application/x-dtbncx+xml", "");
  }

  /** A META-INF/encryption.xml that says of entries that they are encrypted. */
  public EpubFixture encryption(String algorithm, String... uris) {
    StringBuilder xml =
        new StringBuilder(
            "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\""
                + " xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\">");
    for (String uri : uris) {
      xml.append("<enc:EncryptedData><enc:EncryptionMethod Algorithm=\"")
          .append(algorithm)
          .append("\"/><enc:CipherData><enc:CipherReference URI=\"")
          .append(uri)
          .append("\"/></enc:CipherData></enc:EncryptedData>");
    }
    return raw("META-INF/encryption.xml", xml.append("</encryption>").toString());
  }

  /** Any entry, by its name in the archive. */
  public EpubFixture raw(String name, String content) {
    return raw(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Any entry, by its name in the archive. */
  public EpubFixture raw(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /**
   * An entry by its name in the archive, of content that was compressed without a header before.
   */
  public EpubFixture compressed(String name, byte[] deflated, long crc, long size) {
    compressed.add(new Compressed(name, ByteBuffer.wrap(deflated), crc, size));
    return this;
  }

  /** Writes the document. */
  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      putStored(zip, "mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
      String containerXml = container == null ? defaultContainer() : container;
      if (!containerXml.isEmpty()) {
        put(zip, "META-INF/container.xml", containerXml.getBytes(StandardCharsets.UTF_8));
      }
      String packageXml = opf == null ? defaultOpf() : opf;
      if (!packageXml.isEmpty()) {
        put(zip, opfPath, packageXml.getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    }
    if (!compressed.isEmpty()) {
      Files.write(file, withCompressed(Files.readAllBytes(file)));
    }
    return file;
  }

  /** A whole XHTML document around the content of a body. */
  public static String page(String bodyAttributes, String body) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\""
        + " xmlns:epub=\"http://www.idpf.org/2007/ops\">"
        + "<head><title>Head title</title></head><body "
        + bodyAttributes
        + ">\n"
        + body
        + "\n</body></html>";
  }

  /** Sets the entries that are compressed already between the others and the directory. */
  private byte[] withCompressed(byte[] archive) {
    ByteBuffer end = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int endAt = archive.length - 22;
    int directoryAt = end.getInt(endAt + 16);
    int entryCount = end.getShort(endAt + 10);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    out.write(archive, 0, directoryAt);
    directory.write(archive, directoryAt, endAt - directoryAt);
    for (Compressed entry : compressed) {
      byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
      byte[] common =
          ByteBuffer.allocate(26)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) 20)
              .putShort((short) 0)
              .putShort((short) ZipEntry.DEFLATED)
              .putInt(0)
              .putInt((int) entry.crc())
              .putInt(entry.deflated().capacity())
              .putInt((int) entry.size())
              .putShort((short) name.length)
              .putShort((short) 0)
              .array();
      int at = out.size();
      out.writeBytes(new byte[] {'P', 'K', 3, 4});
      out.writeBytes(common);
      out.writeBytes(name);
      out.writeBytes(entry.deflated().array());
      directory.writeBytes(new byte[] {'P', 'K', 1, 2, 20, 0});
      directory.writeBytes(common);
      directory.writeBytes(
          ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN).putInt(10, at).array());
      directory.writeBytes(name);
    }
    end.putShort(endAt + 8, (short) (entryCount + compressed.size()))
        .putShort(endAt + 10, (short) (entryCount + compressed.size()))
        .putInt(endAt + 12, directory.size())
        .putInt(endAt + 16, out.size());
    out.writeBytes(directory.toByteArray());
    out.write(archive, endAt, 22);
    return out.toByteArray();
  }

  private String besideOpf(String fileName) {
    return opfPath.substring(0, opfPath.lastIndexOf('/') + 1) + fileName;
  }

  private String defaultContainer() {
    return "<?xml version=\"1.0\"?><container version=\"1.0\""
        + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
        + " full-path=\""
        + escaped(opfPath)
        + "\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
  }

  private String defaultOpf() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            .append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"")
            .append(version)
            .append(".0\" unique-identifier=\"id\"><metadata")
            .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
            .append("<dc:identifier id=\"id\">urn:fixture</dc:identifier>");
    if (title != null) {
      xml.append("<dc:title>").append(escaped(title)).append("</dc:title>");
    }
    if (language != null) {
      xml.append("<dc:language>").append(escaped(language)).append("</dc:language>");
    }
    xml.append(metadata).append("</metadata><manifest>");
    for (Item item : items) {
      xml.append("<item id=\"")
          .append(item.id())
          .append("\" href=\"")
          .append(escaped(item.href()))
          .append("\" media-type=\"")
          .append(item.mediaType())
          .append("\" ")
          .append(item.attributes())
          .append("/>");
    }
    xml.append("</manifest><spine ").append(spineAttributes).append('>');
    spine.forEach(xml::append);
    xml.append("</spine>");
    if (!guide.isEmpty()) {
      xml.append("<guide>").append(guide).append("</guide>");
    }
    return xml.append("</package>").toString();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void putStored(ZipOutputStream zip, String name, byte[] content)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
