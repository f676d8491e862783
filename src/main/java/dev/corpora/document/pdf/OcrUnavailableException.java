package dev.corpora.document.pdf;

/** Scanned pages cannot be read on this machine. The message says what to install. */
public final class OcrUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  OcrUnavailableException(String message) {
    super(message);
  }
}
