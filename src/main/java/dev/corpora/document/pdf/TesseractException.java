package dev.corpora.document.pdf;

import java.io.IOException;

/** Tesseract failed on a page. The message goes behind the program's name. */
final class TesseractException extends IOException {

  private static final long serialVersionUID = 1L;

  TesseractException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
