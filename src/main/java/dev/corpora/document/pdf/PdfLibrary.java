package dev.corpora.document.pdf;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Settings of PDFBox that hold for the whole process. */
final class PdfLibrary {

  /** Kept here, since the logging system forgets what nobody holds. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    for (Logger logger : LOGGERS) {
      // The library's remarks on fonts and operators are not for the user of a batch; what matters
      // of them comes back as a warning or a problem. A level that somebody set is kept.
      if (logger.getLevel() == null) {
        logger.setLevel(Level.OFF);
      }
    }
    FontMappers.set(BundledFonts.load());
  }

  private PdfLibrary() {}

  /** Makes the settings, once for the process, however often it is called. */
  static void configure() {
    // The work is done when the class is initialised.
  }
}
