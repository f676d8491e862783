package dev.corpora.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an example as EPUB 3, a content document for each chapter. */
final class ExampleEpub {

  private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

  private final ExampleText text;
  private final String language;

  ExampleEpub(ExampleText text, String language) {
    this.text = text;
    this.language = language;
  }

  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      stored(zip, "mimetype", "application/epub+zip");
      entry(zip, "META-INF/container.xml", container());
      entry(zip, "OEBPS/content.opf", packageDocument());
      entry(zip, "OEBPS/nav.xhtml", navigation());
      for (int i = 0; i < text.chapters().size(); i++) {
        entry(zip, "OEBPS/" + chapterName(i), chapter(text.chapters().get(i)));
      }
    }
  }

  private static String chapterName(int index) {
    return "chapter" + (index + 1) + ".xhtml";
  }

  private static String container() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles>
            <rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>
        """;
  }

  private String packageDocument() {
    StringBuilder manifest = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < text.chapters().size(); i++) {
      manifest.append(
          "    <item id=\"c%d\" href=\"%s\" media-type=\"application/xhtml+xml\"/>\n"
              .formatted(i + 1, chapterName(i)));
      spine.append("    <itemref idref=\"c%d\"/>\n".formatted(i + 1));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
          <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:corpora:example:%s</dc:identifier>
            <dc:title>%s</dc:title>
            <dc:language>%s</dc:language>
            <meta property="dcterms:modified">%s</meta>
          </metadata>
          <manifest>
            <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
        %s  </manifest>
          <spine>
        %s  </spine>
        </package>
        """
        .formatted(
            text.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
            escaped(text.title()),
            language,
            WRITTEN,
            manifest,
            spine);
  }

  private String navigation() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < text.chapters().size(); i++) {
      items.append(
          "<li><a href=\"%s\">%s</a></li>"
              .formatted(chapterName(i), escaped(text.chapters().get(i).heading())));
    }
    return page(
        text.title(),
        "<nav xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"toc\"><ol>"
            + items
            + "</ol></nav>");
  }

  private String chapter(ExampleText.Chapter chapter) {
    StringBuilder body = new StringBuilder("<h1>" + escaped(chapter.heading()) + "</h1>\n");
    for (ExampleText.Paragraph paragraph : chapter.paragraphs()) {
      String tag = paragraph.code() ? "pre" : "p";
      body.append("<%s>%s</%s>\n".formatted(tag, escaped(paragraph.text()), tag));
    }
    return page(chapter.heading(), body.toString());
  }

  private String page(String title, String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="%s" lang="%s">
        <head><title>%s</title></head>
        <body>
        %s
        </body>
        </html>
        """
        .formatted(language, language, escaped(title), body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(WRITTEN));
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
