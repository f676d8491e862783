package dev.corpora.testing;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Documents of images only, as scanners make them, and whether this machine can read them. */
public final class Scans {

  private static final float RESOLUTION = 200;

  private Scans() {}

  /** Makes a document of images of another document's pages. */
  public static Path scan(Path source, Path target) {
    try (PDDocument text = Loader.loadPDF(source.toFile());
        PDDocument scan = new PDDocument()) {
      scan.setDocumentId(1L);
      PDFRenderer renderer = new PDFRenderer(text);
      for (int i = 0; i < text.getNumberOfPages(); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, RESOLUTION, ImageType.GRAY);
        PDRectangle size = text.getPage(i).getMediaBox();
        PDPage page = new PDPage(size);
        scan.addPage(page);
        PDImageXObject object = JPEGFactory.createFromImage(scan, image, 0.8f);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
          content.drawImage(object, 0, 0, size.getWidth(), size.getHeight());
        }
      }
      scan.save(target.toFile());
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether tesseract is installed. */
  public static boolean canBeRead() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")));
  }
}
