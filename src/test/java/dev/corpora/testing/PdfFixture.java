package dev.corpora.testing;

import dev.corpora.document.ParseOptions;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.pdf.PdfDocumentParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/**
 * Builds a real PDF file, page by page. Pages are A4 (595 by 842 points); x and y count from the
 * top left corner, y downwards to the base line.
 *
 * <pre>{@code
 * Path file = PdfFixture.pdf()
 *     .title("Handbook of Valves").language("en").runningHead("Valves").pageNumbers()
 *     .flow("A valve opens.", "A valve closes.")
 *     .page(page -> page.face(Face.COURIER, 9).line(72, 100, "open(valve)"))
 *     .brokenPage(2)
 *     .writeTo(folder.resolve("valves.pdf"));
 * }</pre>
 */
public final class PdfFixture {

  private static final float MARGIN = 72;
  private static final float LEADING = 1.2f;

  /** Faces; all but {@link #UNICODE} know the letters of Western European languages alone. */
  public enum Face {
    TIMES(FontName.TIMES_ROMAN),
    TIMES_BOLD(FontName.TIMES_BOLD),
    TIMES_ITALIC(FontName.TIMES_ITALIC),
    HELVETICA(FontName.HELVETICA),
    HELVETICA_BOLD(FontName.HELVETICA_BOLD),
    COURIER(FontName.COURIER),
    COURIER_BOLD(FontName.COURIER_BOLD),
    /** An embedded font, with Greek, Cyrillic and Hebrew too. */
    UNICODE(FontName.HELVETICA);

    private final FontName name;

    Face(FontName name) {
      this.name = name;
    }
  }

  private final List<Consumer<PageBuilder>> pages = new ArrayList<>();
  private final TreeSet<Integer> broken = new TreeSet<>();
  private String title;
  private String language;
  private String runningHead;
  private boolean pageNumbers;
  private String userPassword = "";
  private String ownerPassword;
  private boolean extractionForbidden;

  private PdfFixture() {}

  /** An empty document. */
  public static PdfFixture pdf() {
    try {
      // Keeps the library from searching this machine's fonts while it writes.
      new PdfDocumentParser(ParseOptions.DEFAULTS);
    } catch (PasswordFileException e) {
      throw new IllegalStateException(e);
    }
    return new PdfFixture();
  }

  /** The title in the document's information. */
  public PdfFixture title(String newTitle) {
    title = newTitle;
    return this;
  }

  /** The language that the document declares, a BCP 47 tag. */
  public PdfFixture language(String tag) {
    language = tag;
    return this;
  }

  /** A line at the head of each page. */
  public PdfFixture runningHead(String text) {
    runningHead = text;
    return this;
  }

  /** A number at the foot of each page. */
  public PdfFixture pageNumbers() {
    pageNumbers = true;
    return this;
  }

  /** A password that reading asks for. */
  public PdfFixture userPassword(String password) {
    userPassword = password;
    ownerPassword = ownerPassword == null ? "owner-of-" + password : ownerPassword;
    return this;
  }

  /** Encrypts with an empty user password, and forbids extraction. */
  public PdfFixture forbidExtraction() {
    extractionForbidden = true;
    ownerPassword = ownerPassword == null ? "the-owner" : ownerPassword;
    return this;
  }

  /** Adds a page. */
  public PdfFixture page(Consumer<PageBuilder> content) {
    pages.add(content);
    return this;
  }

  /** Adds a page of lines, set one below the other from the top margin. */
  public PdfFixture page(String... lines) {
    return page(
        page -> {
          float y = MARGIN + 30;
          for (String line : lines) {
            page.line(MARGIN, y, line);
            y += page.leading();
          }
        });
  }

  /**
   * Adds as many pages as the paragraphs take, set in 11 points between the margins, the first line
   * of each paragraph indented. A word is broken where it holds a soft hyphen (U+00AD) at the
   * line's end.
   */
  public PdfFixture flow(String... paragraphs) {
    Flow flow = new Flow(MARGIN, 595 - MARGIN, paragraphs);
    flow.pages().forEach(lines -> page(page -> lines.forEach(page::line)));
    return this;
  }

  /**
   * Adds a page with two columns of paragraphs, the left one drawn first. What does not fit is an
   * error.
   */
  public PdfFixture twoColumns(String left, String right) {
    List<List<PlacedLine>> leftPages = new Flow(MARGIN, 285, left).pages();
    List<List<PlacedLine>> rightPages = new Flow(310, 595 - MARGIN, right).pages();
    if (leftPages.size() > 1 || rightPages.size() > 1) {
      throw new IllegalArgumentException("a column holds one page of text");
    }
    return page(
        page -> {
          leftPages.get(0).forEach(page::line);
          rightPages.get(0).forEach(page::line);
        });
  }

  /** Damages the content of a page, counted from 1, so that reading it fails. */
  public PdfFixture brokenPage(int number) {
    broken.add(number);
    return this;
  }

  /** Writes the document, creating missing folders, and returns the file. */
  public Path writeTo(Path file) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      if (title != null) {
        document.getDocumentInformation().setTitle(title);
      }
      if (language != null) {
        document.getDocumentCatalog().setLanguage(language);
      }
      Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
      for (int i = 0; i < pages.size(); i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PageBuilder builder = new PageBuilder(document, page, fonts);
        if (runningHead != null) {
          builder.line(MARGIN, 40, runningHead);
        }
        pages.get(i).accept(builder);
        if (pageNumbers) {
          builder.face(Face.TIMES, 11).line(295, 800, String.valueOf(i + 1));
        }
        builder.close();
        if (broken.contains(i + 1)) {
          page.getContentStreams()
              .next()
              .getCOSObject()
              .setItem(COSName.FILTER, COSName.getPDFName("NoSuchFilter"));
        }
      }
      if (ownerPassword != null) {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(!extractionForbidden);
        document.protect(new StandardProtectionPolicy(ownerPassword, userPassword, permission));
      }
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line where it stands. */
  private record PlacedLine(float x, float y, String text) {}

  /** Breaks paragraphs of Times, 11 points, into lines and pages. */
  private static final class Flow {
    private static final PDFont FONT = new PDType1Font(FontName.TIMES_ROMAN);
    private static final float SIZE = 11;
    private static final float INDENT = 16;

    private final float left;
    private final float right;
    private final List<List<PlacedLine>> pages = new ArrayList<>();
    private float y = Float.MAX_VALUE;

    Flow(float left, float right, String... paragraphs) {
      this.left = left;
      this.right = right;
      for (String paragraph : paragraphs) {
        paragraph(paragraph);
      }
    }

    List<List<PlacedLine>> pages() {
      return pages;
    }

    private void paragraph(String paragraph) {
      float x = left + INDENT;
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.trim().split("\\s+", -1)) {
        String[] parts = word.split("\u00AD", -1);
        String separator = line.isEmpty() ? "" : " ";
        if (fits(x, line + separator + String.join("", parts))) {
          line.append(separator).append(String.join("", parts));
          continue;
        }
        int kept = 0;
        StringBuilder head = new StringBuilder();
        while (kept < parts.length - 1 && fits(x, line + separator + head + parts[kept] + "-")) {
          head.append(parts[kept++]);
        }
        if (kept > 0) {
          line.append(separator).append(head).append('-');
        }
        emit(x, line.toString());
        x = left;
        line.setLength(0);
        for (int i = kept; i < parts.length; i++) {
          line.append(parts[i]);
        }
      }
      emit(x, line.toString());
    }

    private boolean fits(float x, String text) {
      try {
        return x + FONT.getStringWidth(text) / 1000 * SIZE <= right;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void emit(float x, String text) {
      if (y > 842 - MARGIN - 20) {
        pages.add(new ArrayList<>());
        y = MARGIN + 10;
      }
      pages.get(pages.size() - 1).add(new PlacedLine(x, y, text));
      y += SIZE * LEADING;
    }
  }

  /** Draws on one page. */
  public static final class PageBuilder {
    private final PDDocument document;
    private final PDPage page;
    private final Map<Face, PDFont> fonts;
    private final PDPageContentStream stream;
    private Face face = Face.TIMES;
    private float size = 11;

    private PageBuilder(PDDocument document, PDPage page, Map<Face, PDFont> fonts)
        throws IOException {
      this.document = document;
      this.page = page;
      this.fonts = fonts;
      this.stream = new PDPageContentStream(document, page);
    }

    /** The face of the lines to come; Times of 11 points at first. */
    public PageBuilder face(Face newFace, float newSize) {
      face = newFace;
      size = newSize;
      return this;
    }

    /** The usual distance of base lines. */
    public float leading() {
      return size * LEADING;
    }

    /** A line that begins at x on the base line y. */
    public PageBuilder line(float x, float y, String text) {
      return text(Matrix.getTranslateInstance(x, 842 - y), text);
    }

    private PageBuilder line(PlacedLine line) {
      return line(line.x(), line.y(), line.text());
    }

    /**
     * A paragraph, broken and justified to a width; a word is broken where it holds a soft hyphen
     * (U+00AD) at the line's end.
     *
     * @return the base line below its last
     */
    public float paragraph(float x, float y, float width, String text) {
      float base = y;
      String rest = text;
      while (!rest.isEmpty()) {
        String line = firstLine(rest, width);
        boolean last = line.length() == rest.length();
        justified(
            x,
            base,
            last ? 0 : width,
            line.replace("\u00AD", "") + (line.endsWith("\u00AD") ? "-" : ""));
        rest = rest.substring(line.length()).strip();
        base += leading();
      }
      return base;
    }

    /** As much of a text as a line holds, up to a space or a soft hyphen. */
    private String firstLine(String text, float width) {
      int end = 0;
      for (int i = 1; i <= text.length(); i++) {
        boolean atEnd = i == text.length();
        boolean mayBreak = atEnd || text.charAt(i) == ' ' || text.charAt(i - 1) == '\u00AD';
        if (mayBreak) {
          String line = text.substring(0, i);
          if (end > 0
              && width(line.replace("\u00AD", "") + (line.endsWith("\u00AD") ? "-" : "")) > width) {
            break;
          }
          end = i;
        }
      }
      return text.substring(0, end);
    }

    private float width(String text) {
      try {
        return font().getStringWidth(text) / 1000 * size;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void justified(float x, float y, float width, String line) {
      long spaces = line.chars().filter(c -> c == ' ').count();
      float wordSpacing = width > 0 && spaces > 0 ? (width - width(line)) / spaces : 0;
      raw(content -> content.setWordSpacing(wordSpacing));
      line(x, y, line);
      raw(content -> content.setWordSpacing(0));
    }

    /** A line turned against the clock. */
    public PageBuilder turnedLine(float x, float y, double degrees, String text) {
      return text(Matrix.getRotateInstance(Math.toRadians(degrees), x, 842 - y), text);
    }

    private PageBuilder text(Matrix matrix, String text) {
      return raw(
          content -> {
            content.beginText();
            content.setFont(font(), size);
            content.setTextMatrix(matrix);
            content.showText(text);
            content.endText();
          });
    }

    /** A picture with its top left corner at x and y. */
    public PageBuilder image(float x, float y, float width, float height) {
      return raw(
          content ->
              content.drawImage(
                  LosslessFactory.createFromImage(
                      document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
                  x,
                  842 - y - height,
                  width,
                  height));
    }

    /** Has the page displayed turned with the clock, by a multiple of 90 degrees. */
    public PageBuilder rotation(int degrees) {
      page.setRotation(degrees);
      return this;
    }

    /** Shows a part of the page alone. */
    public PageBuilder crop(float left, float top, float width, float height) {
      page.setCropBox(new PDRectangle(left, 842 - top - height, width, height));
      return this;
    }

    /** What none of the other methods draws; x and y count from the bottom left corner here. */
    public PageBuilder raw(Drawing drawing) {
      try {
        drawing.drawOn(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return this;
    }

    /** The page itself, for annotations and the like. */
    public PDPage page() {
      return page;
    }

    /** The document that the page is in. */
    public PDDocument document() {
      return document;
    }

    /** The face's font. */
    public PDFont font() {
      return fonts.computeIfAbsent(face, this::load);
    }

    private PDFont load(Face wanted) {
      if (wanted != Face.UNICODE) {
        return new PDType1Font(wanted.name);
      }
      try (InputStream in =
          PDFont.class.getResourceAsStream(
              "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
        return PDType0Font.load(document, in, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void close() throws IOException {
      stream.close();
    }
  }

  /** Draws with the library's own means. */
  @FunctionalInterface
  public interface Drawing {
    /** Draws. */
    void drawOn(PDPageContentStream content) throws IOException;
  }
}
