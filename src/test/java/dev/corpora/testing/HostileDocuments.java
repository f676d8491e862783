package dev.corpora.testing;

import static dev.corpora.testing.RawPdf.bytes;
import static dev.corpora.testing.RawPdf.deflated;

import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.FailureKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Documents that mean no good, or are broken, one of each kind, and what becomes of each in a batch
 * with default options. All that hold text at all hold {@link #prose prose}, so that what is read
 * of them can be told from what is lost.
 */
public final class HostileDocuments {

  /** Writes a document. */
  @FunctionalInterface
  public interface Content {
    /** Writes the document to a file. */
    void writeTo(Path file) throws IOException;
  }

  /**
   * A document.
   *
   * @param fileName with the extension of its format
   * @param status how it ends in a batch
   * @param kind what is said to be wrong with it; empty where nothing is
   */
  public record Hostile(
      String fileName, Content content, DocumentStatus status, Optional<FailureKind> kind) {

    /** Writes it into a folder. */
    public Path writeInto(Path folder) throws IOException {
      return writeTo(folder.resolve(fileName));
    }

    /** Writes it to a file of another name. */
    public Path writeTo(Path file) throws IOException {
      content.writeTo(file);
      return file;
    }

    @Override
    public String toString() {
      return fileName;
    }
  }

  private static final int MEGABYTE = 1 << 20;
  private static final long TWO_GIGABYTES = 2L << 30;
  private static final String XHTML = "application/xhtml+xml";

  private final List<Hostile> all = new ArrayList<>();
  private final String url;

  private HostileDocuments(int port) {
    url = "http://127.0.0.1:" + port + "/";
  }

  /** All kinds; what they try to fetch, they try to fetch where nobody listens. */
  public static List<Hostile> all() {
    return all(9);
  }

  /**
   * All kinds.
   *
   * @param port of this machine, from which they try to fetch things
   */
  public static List<Hostile> all(int port) {
    HostileDocuments documents = new HostileDocuments(port);
    documents.pdfs();
    documents.pdfsOfBombs();
    documents.epubs();
    documents.epubsOfBombs();
    return List.copyOf(documents.all);
  }

  /** The text of documents that hold any: some ten lines of English. */
  public static List<String> prose() {
    Prose prose = new Prose(4);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(prose.sentence());
    }
    return lines;
  }

  private void good(String name, Content content) {
    all.add(new Hostile(name, content, DocumentStatus.SUCCESS, Optional.empty()));
  }

  private void partial(String name, FailureKind kind, Content content) {
    all.add(new Hostile(name, content, DocumentStatus.PARTIAL, Optional.of(kind)));
  }

  private void bad(String name, FailureKind kind, Content content) {
    all.add(new Hostile(name, content, DocumentStatus.FAILED, Optional.of(kind)));
  }

  private static Content of(byte[] content) {
    return file -> Files.write(file, content);
  }

  private static String text() {
    return RawPdf.lines(prose());
  }

  private void pdfs() {
    bad("empty.pdf", FailureKind.UNREADABLE, of(new byte[0]));
    bad(
        "web-page.pdf",
        FailureKind.UNREADABLE,
        of(bytes("<html><body>not a document</body></html>")));
    bad(
        "password.pdf",
        FailureKind.ENCRYPTED,
        file -> PdfFixture.pdf().page("secret").userPassword("x").writeTo(file));
    bad(
        "truncated.pdf",
        FailureKind.UNREADABLE,
        file -> {
          PdfFixture.pdf().flow(String.join(" ", prose())).writeTo(file);
          byte[] whole = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(whole, whole.length / 3));
        });
    good(
        "page-tree-cycle.pdf",
        of(
            RawPdf.withCatalog("")
                .object("<</Type/Pages/Kids[3 0 R 2 0 R 6 0 R]/Count 1410065407>>")
                .object(
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                        + "/Resources<</Font<</F1 5 0 R>>>>>>")
                .stream("", bytes(text()))
                .object("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>")
                .object("<</Type/Pages/Parent 2 0 R/Kids[2 0 R 6 0 R 3 0 R]/Count 3>>")
                .bytes()));
    good("page-tree-deep.pdf", of(deepPageTree(20_000)));
    good("object-stream-of-itself.pdf", of(objectStreamOfItself()));
    good(
        "cross-reference-loop.pdf",
        of(RawPdf.withPage("", text()).trailer("/Prev 9").trailer("/Prev 1/XRefStm 1").bytes()));
    bad(
        "nested-arrays.pdf",
        FailureKind.UNREADABLE,
        of(
            RawPdf.withCatalog("/Deep " + "[".repeat(100_000) + "]".repeat(100_000))
                .object("<</Type/Pages/Kids[]/Count 0>>")
                .bytes()));
    partial(
        "nested-arrays-in-content.pdf",
        FailureKind.NO_TEXT,
        of(RawPdf.withPage("", "[".repeat(1_000_000) + text()).bytes()));
    good("actions.pdf", of(actions()));
    good(
        "entities-in-metadata.pdf",
        of(
            RawPdf.withPage("/Metadata 6 0 R", "", "", bytes(text()), "").stream(
                    "/Type/Metadata/Subtype/XML", bytes(billionLaughs("x:xmpmeta")))
                .bytes()));
  }

  private void pdfsOfBombs() {
    good(
        "flate-bomb.pdf",
        of(page("/Filter/FlateDecode", deflated(bytes(text()), new byte[MEGABYTE], 256))));
    good(
        "nested-flate-bomb.pdf",
        of(
            page(
                "/Filter[/FlateDecode/FlateDecode]",
                deflated(deflated(bytes(text()), new byte[MEGABYTE], 512)))));
    bad("object-stream-bomb.pdf", FailureKind.OVER_LIMIT, of(objectStreamBomb()));
    good("to-unicode-bomb.pdf", of(toUnicodeBomb()));
    good("font-map-bomb.pdf", of(fontMapBomb()));
    good(
        "form-recursion.pdf",
        of(
            RawPdf.withPage("/Rotate 0", text() + "/X Do").bytes(),
            "/Font<</F1 5 0 R>>",
            "/Font<</F1 5 0 R>>/XObject<</X 6 0 R>>",
            "6 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
                + "/Length 9>>\nstream\n/X Do    \nendstream\nendobj\n"));
    good("forms-billion-laughs.pdf", of(formsBillionLaughs()));
  }

  private static byte[] page(String stream, byte[] content) {
    return RawPdf.withPage("", "", stream, content, "").bytes();
  }

  private static Content of(byte[] pdf, String replaced, String replacement, String object) {
    // The table of objects is out of place then, which any reader has to bear.
    String source = new String(pdf, StandardCharsets.ISO_8859_1).replace(replaced, replacement);
    return of(bytes(source.replace("xref\n0 6", object + "xref\n0 6")));
  }

  private static byte[] deepPageTree(int depth) {
    RawPdf pdf = RawPdf.withCatalog("");
    for (int i = 0; i < depth; i++) {
      pdf.object("<</Type/Pages/Kids[" + (i + 3) + " 0 R]/Count 1>>");
    }
    int page = depth + 2;
    return pdf
        .object(
            "<</Type/Page/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F1 %d 0 R>>>>>>"
                .formatted(page + 1, page + 2))
        .stream("", bytes(text()))
        .object("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>")
        .bytes();
  }

  private static byte[] objectStreamOfItself() {
    return RawPdf.withPage("/Names 7 0 R", "", "", bytes(text()), "").stream(
            "/Type/ObjStm/N 2/First 8/Extends 6 0 R", bytes("6 0 7 2 6 0 R <</A 6 0 R/B 7 0 R>>"))
        .bytes();
  }

  private static byte[] objectStreamBomb() {
    byte[] objects =
        deflated(
            bytes("1 0 2 40 <</Type/Catalog/Pages 2 0 R>>              "),
            bytes(" ".repeat(MEGABYTE)),
            1024);
    StringBuilder pdf = new StringBuilder("%PDF-1.5\n");
    int stream = pdf.length();
    pdf.append("4 0 obj\n<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length ")
        .append(objects.length)
        .append(">>\nstream\n")
        .append(new String(objects, StandardCharsets.ISO_8859_1))
        .append("\nendstream\nendobj\n");
    int table = pdf.length();
    ByteBuffer rows = ByteBuffer.allocate(6 * 5);
    row(rows, 0, 0, 0);
    row(rows, 2, 4, 0);
    row(rows, 2, 4, 1);
    row(rows, 0, 0, 0);
    row(rows, 1, stream, 0);
    row(rows, 1, table, 0);
    pdf.append("5 0 obj\n<</Type/XRef/Size 6/W[1 3 1]/Root 1 0 R/Length 30>>\nstream\n")
        .append(new String(rows.array(), StandardCharsets.ISO_8859_1))
        .append("\nendstream\nendobj\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return bytes(pdf.toString());
  }

  private static void row(ByteBuffer rows, int type, int second, int third) {
    rows.put((byte) type)
        .put((byte) (second >> 16))
        .put((byte) (second >> 8))
        .put((byte) second)
        .put((byte) third);
  }

  private static byte[] toUnicodeBomb() {
    String map =
        """
        1 begincodespacerange <00> <FF> endcodespacerange
        2 beginbfrange <00000000> <7FFFFFFF> <00000000>
        <000000000000> <007FFFFFFFFF> <0041> endbfrange
        """;
    return RawPdf.withPage("", "", "", bytes(text()), "/ToUnicode 6 0 R").stream("", bytes(map))
        .bytes();
  }

  /** A TrueType font whose map of characters names all of Unicode some thousand times. */
  private static byte[] fontMapBomb() {
    int groups = 5_000;
    ByteBuffer map = ByteBuffer.allocate(12 + 16 + 12 * groups);
    map.putShort((short) 0).putShort((short) 1);
    map.putShort((short) 3).putShort((short) 10).putInt(12);
    map.putShort((short) 13).putShort((short) 0).putInt(16 + 12 * groups).putInt(0).putInt(groups);
    for (int i = 0; i < groups; i++) {
      map.putInt(0).putInt(0x10FFFF).putInt(1);
    }
    byte[] font =
        TrueTypeFixture.font(
            Map.of(
                "cmap", map.array(),
                "name", TrueTypeFixture.longNames(20_000, 60_000)));
    return RawPdf.withPage(
            "",
            "",
            "",
            bytes(text()),
            "/FirstChar 32/LastChar 126/Widths[" + "500 ".repeat(95) + "]/FontDescriptor 6 0 R")
        .object(
            "<</Type/FontDescriptor/FontName/Times-Roman/Flags 4/FontFile2 7 0 R"
                + "/FontBBox[0 0 1000 1000]/Ascent 800/Descent 200/ItalicAngle 0/StemV 80>>")
        .stream("/Filter/FlateDecode/Length1 " + font.length, deflated(font))
        .bytes();
  }

  private static byte[] formsBillionLaughs() {
    RawPdf pdf =
        RawPdf.withCatalog("")
            .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                    + "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>")
            .stream("", bytes(text() + "/X Do"))
            .object("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
    for (int i = 6; i < 26; i++) {
      pdf.stream(
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
              .formatted(i + 1),
          bytes("/X Do ".repeat(10)));
    }
    return pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", bytes(" ")).bytes();
  }

  private byte[] actions() {
    return RawPdf.withPage(
            "/OpenAction<</S/Launch/F(/bin/touch)/Win<</F(cmd.exe)/P(/c calc)>>/Next 6 0 R>>"
                + "/AA<</WC 6 0 R>>/URI<</Base("
                + url
                + ")>>/Names<</JavaScript<</Names[(a)6 0 R]>>>>",
            "/AA<</O<</S/URI/URI("
                + url
                + "page)>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F("
                + url
                + "form)>>>><</Type/Annot/Subtype/Widget/FT/Tx/Rect[0 0 9 9]/AA<</K 6 0 R>>>>]",
            "",
            bytes(text()),
            "")
        .object("<</S/JavaScript/JS(app.launchURL\\(\"" + url + "script\"\\))>>")
        .stream("/F<</FS/URL/F(" + url + "stream)>>/FFilter/FlateDecode", bytes("outside"))
        .bytes();
  }

  private static EpubFixture chapter() {
    return EpubFixture.epub().chapter("The mill", prose().toArray(String[]::new));
  }

  private static Content of(EpubFixture fixture) {
    return fixture::write;
  }

  private void epubs() {
    bad("empty.epub", FailureKind.UNREADABLE, of(new byte[0]));
    bad("no-archive.epub", FailureKind.UNREADABLE, of(bytes("PDF? EPUB? neither")));
    bad(
        "truncated.epub",
        FailureKind.UNREADABLE,
        file -> {
          chapter().write(file);
          byte[] whole = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        });
    bad(
        "drm.epub",
        FailureKind.DRM,
        of(
            EpubFixture.epub()
                .document("a.xhtml", new byte[4_000])
                .raw("META-INF/rights.xml", "<rights/>")
                .encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/a.xhtml")));
    good("external-entities.epub", of(externalEntities()));
    good(
        "path-traversal.epub",
        of(
            chapter()
                .raw("../../../corpora-was-here.xhtml", EpubFixture.page("", "<p>outside</p>"))
                .raw("/tmp/corpora-was-here.xhtml", EpubFixture.page("", "<p>outside</p>"))
                .spineItem("../../../corpora-was-here.xhtml", XHTML, "")
                .spineItem("../../../../../../../etc/passwd", XHTML, "")
                .spineItem("file:///etc/passwd", XHTML, "")));
    bad(
        "path-traversal-alone.epub",
        FailureKind.UNREADABLE,
        of(EpubFixture.epub().spineItem("../../../../../../etc/passwd", XHTML, "")));
    good("remote-parts.epub", of(remoteParts()));
    good("ncx-of-itself.epub", of(ncxOfItself()));
    good("utf-16.epub", of(chapterIn("UTF-16", StandardCharsets.UTF_16)));
    good("utf-7.epub", of(chapterIn("UTF-7", StandardCharsets.US_ASCII)));
    bad(
        "package-not-well-formed.epub",
        FailureKind.UNREADABLE,
        of(chapter().opf("<package><manifest><item></package>")));
  }

  private static EpubFixture chapterIn(String name, java.nio.charset.Charset charset) {
    String page =
        EpubFixture.page("", "<p>" + String.join("</p><p>", prose()) + "</p>+ADw-script+AD4-");
    return EpubFixture.epub().document("a.xhtml", page.replace("utf-8", name).getBytes(charset));
  }

  private EpubFixture externalEntities() {
    String doctype =
        "<!DOCTYPE %s PUBLIC \"-//none\" \""
            + url
            + "dtd\" [<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY remote SYSTEM \""
            + url
            + "entity\"><!ENTITY %% outer SYSTEM \""
            + url
            + "parameter\"> %%outer;]>";
    String page =
        EpubFixture.page(
                "", "<p>" + String.join("</p><p>", prose()) + "</p><p>&secret;&remote;</p>")
            .replace("<!DOCTYPE html>", doctype.formatted("html"));
    return EpubFixture.epub()
        .document("a.xhtml", page)
        .raw(
            "OEBPS/toc.ncx",
            "<?xml version=\"1.0\"?>"
                + doctype.formatted("ncx")
                + "<ncx><navMap><navPoint><navLabel><text>&secret;</text></navLabel>"
                + "<content src=\"a.xhtml\"/></navPoint></navMap></ncx>")
        .spineAttributes("toc=\"ncx\"")
        .manifestItem("ncx", "toc.ncx", "application/x-dtbncx+xml", "")
        .container(
            "<?xml version=\"1.0\"?>"
                + doctype.formatted("container")
                + "<container><rootfiles><rootfile full-path=\"OEBPS/content.opf\""
                + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
  }

  private EpubFixture remoteParts() {
    String head =
        ("<link rel=\"stylesheet\" href=\"%1$sstyle\"/><script src=\"%1$sscript\"></script>"
                + "<style>@import url(%1$simport); p { background: url(%1$sback) }</style>"
                + "<base href=\"%1$sbase\"/><meta http-equiv=\"refresh\" content=\"0;url=%1$s\"/>")
            .formatted(url);
    String body =
        ("<img src=\"%1$simage\" onerror=\"fetch('%1$s')\"/><iframe src=\"%1$sframe\"></iframe>"
                + "<object data=\"%1$sobject\"></object><video src=\"%1$svideo\"></video>"
                + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%1$sx\"/>"
                + "<script>new Image().src='%1$s'</script>")
            .formatted(url);
    String page =
        EpubFixture.page("", "<p>" + String.join("</p><p>", prose()) + "</p>" + body)
            .replace("</head>", head + "</head>")
            .replace(
                "<!DOCTYPE html>", "<?xml-stylesheet href=\"" + url + "sheet\"?>\n<!DOCTYPE html>");
    return EpubFixture.epub()
        .document("a.xhtml", page)
        .spineItem(url + "chapter.xhtml", XHTML, "")
        .manifestItem("css", url + "remote.css", "text/css", "properties=\"remote-resources\"");
  }

  /** A table of contents that names itself, in 50,000 levels. */
  private static EpubFixture ncxOfItself() {
    String point = "<navPoint><navLabel><text>x</text></navLabel><content src=\"toc.ncx\"/>";
    return chapter()
        .raw(
            "OEBPS/toc.ncx",
            "<ncx><navMap>"
                + point.repeat(50_000)
                + "</navPoint>".repeat(50_000)
                + "</navMap></ncx>")
        .spineAttributes("toc=\"ncx\"")
        .manifestItem("ncx", "toc.ncx", "application/x-dtbncx+xml", "");
  }

  private void epubsOfBombs() {
    good("entities-billion-laughs.epub", of(entities()));
    good(
        "ten-thousand-entries.epub",
        file -> {
          EpubFixture fixture = chapter();
          for (int i = 0; i < 10_000; i++) {
            fixture.raw("OEBPS/part" + i + ".css", "p{}");
          }
          fixture.write(file);
        });
    bad(
        "zeros-chapter.epub",
        FailureKind.OVER_LIMIT,
        file ->
            chapter()
                .spineItem("zeros.xhtml", XHTML, "")
                .compressed("OEBPS/zeros.xhtml", Zeros.get(), Zeros.CRC, TWO_GIGABYTES)
                .write(file));
    good(
        "zeros-picture.epub",
        file ->
            chapter()
                .manifestItem("picture", "zeros.png", "image/png", "properties=\"cover-image\"")
                .compressed("OEBPS/zeros.png", Zeros.get(), Zeros.CRC, TWO_GIGABYTES)
                .write(file));
    good(
        "archive-in-archive.epub",
        file -> {
          Path inner = Files.createTempFile(file.getParent(), "inner", ".tmp");
          chapter().compressed("zeros", Zeros.get(), Zeros.CRC, TWO_GIGABYTES).write(inner);
          chapter().raw("OEBPS/inner.epub", Files.readAllBytes(inner)).write(file);
          Files.delete(inner);
        });
    good("spine-of-100000.epub", of(longSpine()));
    good(
        "nested-elements.epub",
        file ->
            chapter()
                .xhtml("deep.xhtml", "<div>".repeat(350_000) + "x" + "</div>".repeat(350_000))
                .write(file));
    bad(
        "a-million-nested-elements.epub",
        FailureKind.OVER_LIMIT,
        file ->
            chapter()
                .xhtml("deep.xhtml", "<div>".repeat(1_000_000) + "</div>".repeat(1_000_000))
                .write(file));
    good(
        "attributes.epub",
        file -> {
          StringBuilder many = new StringBuilder();
          for (int i = 0; i < 200_000; i++) {
            many.append(" a").append(i).append("=\"1\"");
          }
          chapter()
              .xhtml("many.xhtml", "<p" + many + ">x</p>")
              .xhtml("long.xhtml", "<p class=\"" + "a ".repeat(1_500_000) + "\">x</p>")
              .write(file);
        });
    good(
        "empty-lines.epub",
        file ->
            chapter()
                .xhtml("lines.xhtml", "<pre>" + "\n \r\n".repeat(700_000) + "x</pre>")
                .write(file));
  }

  private static EpubFixture entities() {
    String laughs =
        billionLaughs("html")
            .replace("&j;", "<body><p>" + String.join("</p><p>", prose()) + "&j;</p></body>");
    return EpubFixture.epub()
        .document("a.xhtml", laughs)
        .raw("OEBPS/toc.ncx", billionLaughs("ncx"))
        .spineAttributes("toc=\"ncx\"")
        .manifestItem("ncx", "toc.ncx", "application/x-dtbncx+xml", "");
  }

  private static String billionLaughs(String root) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [");
    xml.append("<!ENTITY a \"laughter laughter laughter laughter\">");
    for (char name = 'b'; name <= 'j'; name++) {
      xml.append("<!ENTITY ").append(name).append(" \"");
      xml.append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
    }
    return xml.append("]><" + root + ">&j;</" + root + ">").toString();
  }

  private static EpubFixture longSpine() {
    EpubFixture fixture = chapter();
    for (int i = 0; i < 100_000; i++) {
      fixture.itemref("<itemref idref=\"missing" + i + "\"/>");
    }
    return fixture;
  }

  /** Two gigabytes of zeros, compressed: made once, since that takes a while. */
  private static final class Zeros {

    static final long CRC;
    private static final byte[] COMPRESSED;

    static {
      byte[] megabyte = new byte[MEGABYTE];
      CRC32 crc = new CRC32();
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
      byte[] buffer = new byte[1 << 13];
      deflater.setInput(megabyte);
      int first = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
      for (int i = 0; i < TWO_GIGABYTES / MEGABYTE; i++) {
        // A full flush ends at a byte and forgets what was before it: so parts can be repeated.
        out.write(buffer, 0, first);
        crc.update(megabyte);
      }
      deflater.finish();
      out.write(buffer, 0, deflater.deflate(buffer));
      deflater.end();
      CRC = crc.getValue();
      COMPRESSED = out.toByteArray();
    }

    private Zeros() {}

    static byte[] get() {
      return COMPRESSED;
    }
  }
}
