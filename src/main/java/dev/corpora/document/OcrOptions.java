package dev.corpora.document;

import java.util.List;

/**
 * How scanned pages are to be read.
 *
 * @param languages codes of tesseract, such as {@code deu}; empty for those that fit the document
 */
public record OcrOptions(List<String> languages) {

  public OcrOptions {
    languages = List.copyOf(languages);
  }
}
