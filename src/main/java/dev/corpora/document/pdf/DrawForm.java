package dev.corpora.document.pdf;

import dev.corpora.document.OverLimit;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;

/** Follows the forms that a page draws, and counts its images without decoding them. */
final class DrawForm extends OperatorProcessor {

  /** Documents in use nest a handful of forms. */
  private static final int DEEPEST = 25;

  /** Symbols of a dense plot may be a form each; forms that multiply go far beyond. */
  private static final int MOST_PER_PAGE = 100_000;

  /** A figure of symbols, set into a page by one program after another, is not deeper. */
  private static final int USUAL_DEPTH = 4;

  private static final int MOST_DEEPER = 2_000;

  /** How many times what one stream may take all that is drawn on a page may take. */
  private static final int MOST_TOGETHER = 4;

  private final Runnable image;
  private final int mostBytes;
  private final IdentityHashMap<COSStream, Integer> sizes = new IdentityHashMap<>();
  private int drawn;
  private int drawnDeeper;
  private long bytes;

  /**
   * Draws for an engine.
   *
   * @param image is told of each image
   * @param mostBytes what one form may take in bytes when decoded
   */
  DrawForm(PDFStreamEngine engine, Runnable image, int mostBytes) {
    super(engine);
    this.image = image;
    this.mostBytes = mostBytes;
  }

  /** Begins a page. */
  void begin() {
    drawn = 0;
    drawnDeeper = 0;
    bytes = 0;
  }

  @Override
  public String getName() {
    return OperatorName.DRAW_OBJECT;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    if (operands.isEmpty()) {
      throw new MissingOperandException(operator, operands);
    }
    if (!(operands.get(0) instanceof COSName name)) {
      return;
    }
    PDFStreamEngine engine = getContext();
    PDResources resources = engine.getResources();
    if (resources.isImageXObject(name)) {
      image.run();
      return;
    }
    PDXObject object = resources.getXObject(name);
    if (object instanceof PDFormXObject form && engine.getLevel() < DEEPEST) {
      drawnDeeper += engine.getLevel() >= USUAL_DEPTH ? 1 : 0;
      if (++drawn > MOST_PER_PAGE || drawnDeeper > MOST_DEEPER) {
        throw new PageLimitException("too many drawings within drawings");
      }
      admit(form.getCOSObject());
      engine.increaseLevel();
      try {
        if (form instanceof PDTransparencyGroup group) {
          engine.showTransparencyGroup(group);
        } else {
          engine.showForm(form);
        }
      } finally {
        engine.decreaseLevel();
      }
    }
  }

  /**
   * Notes that a stream is about to be drawn, which the library decodes in whole.
   *
   * @throws PageLimitException where all that is drawn would be too much
   */
  void admit(COSStream stream) throws IOException {
    Integer size = sizes.get(stream);
    if (size == null) {
      size = stream instanceof GuardedStream guarded ? sizeOf(guarded) : 0;
      sizes.put(stream, size);
    }
    bytes += size;
    long mostTogether = (long) MOST_TOGETHER * mostBytes;
    if (bytes > mostTogether) {
      throw new PageLimitException(
          "drawings of more than "
              + OverLimit.bytes(mostTogether)
              + " (--max-inflated allows more)");
    }
  }

  private static int sizeOf(GuardedStream stream) throws IOException {
    int size = stream.decodedSize();
    if (size < 0) {
      throw new PageLimitException("drawings of " + stream.excess(-size));
    }
    return size;
  }
}
