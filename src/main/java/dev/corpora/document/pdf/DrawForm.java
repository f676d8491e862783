package dev.corpora.document.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;

/** Follows the forms that a page draws, and counts its images without decoding them. */
final class DrawForm extends OperatorProcessor {

  /** Documents in use nest a handful of forms. */
  private static final int DEEPEST = 25;

  private final Runnable image;

  DrawForm(PDFStreamEngine engine, Runnable image) {
    super(engine);
    this.image = image;
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
}
