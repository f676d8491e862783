package dev.corpora.document.pdf;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/**
 * A page as it looks, in shades of grey.
 *
 * @param resolution pixels to the inch of the page
 * @param fault what kept a part of the page from being drawn; empty where nothing did
 */
record PageImage(BufferedImage pixels, float resolution, Optional<String> fault)
    implements ProgramCall.Input {

  /** What recognisers of letters are made for. */
  private static final float RESOLUTION = 300;

  private static final float POINTS_PER_INCH = 72;

  /** An A3 page at that resolution has 17 million. */
  private static final double MOST_PIXELS = 25_000_000;

  /** The recogniser's own limit is 32,767. */
  private static final float LONGEST_SIDE = 20_000;

  /**
   * Draws a page.
   *
   * @param page that stands for itself: with all that it inherits
   * @throws IOException where it cannot be drawn
   * @throws AttemptAbandonedException where the checkpoint ends the attempt
   */
  static PageImage draw(COSDictionary page, Checkpoint checkpoint) throws IOException {
    try (PDDocument alone = new PDDocument()) {
      // What is drawn once need not be kept.
      alone.setResourceCache(null);
      PDPage copy = new PDPage(new COSDictionary(page));
      alone.addPage(copy);
      float resolution = resolution(copy.getCropBox());
      CheckedRenderer renderer = new CheckedRenderer(alone, checkpoint);
      BufferedImage pixels = renderer.renderImageWithDPI(0, resolution, ImageType.GRAY);
      return new PageImage(pixels, resolution, Optional.ofNullable(renderer.fault));
    } catch (AttemptAbandonedException e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      throw new IOException("it cannot be drawn", e);
    }
  }

  private static float resolution(PDRectangle page) throws IOException {
    double width = page.getWidth() / POINTS_PER_INCH;
    double height = page.getHeight() / POINTS_PER_INCH;
    if (!(width * height > 0)) {
      throw new IOException("it has no size");
    }
    double byArea = Math.sqrt(MOST_PIXELS / (width * height));
    double bySide = LONGEST_SIDE / Math.max(width, height);
    return (float) Math.min(RESOLUTION, Math.min(byArea, bySide));
  }

  /** Points of the page to a pixel. */
  float pointsPerPixel() {
    return POINTS_PER_INCH / resolution;
  }

  /** Writes it as a portable grey map, which costs no compression. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    String header = "P5\n" + pixels.getWidth() + " " + pixels.getHeight() + "\n255\n";
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    out.write(((DataBufferByte) pixels.getRaster().getDataBuffer()).getData());
  }

  /** The library's renderer, which can be ended, and says what it could not draw. */
  private static final class CheckedRenderer extends PDFRenderer {
    private final Checkpoint checkpoint;
    private @Nullable String fault;

    CheckedRenderer(PDDocument document, Checkpoint checkpoint) {
      super(document);
      this.checkpoint = checkpoint;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
            throws IOException {
          checkpoint.check();
          super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
          fault =
              e instanceof MissingImageReaderException
                  ? "its image is in JPEG 2000, which is not supported"
                  : "an image or a drawing of it is damaged or too large";
          super.operatorException(operator, operands, e);
        }
      };
    }
  }
}
