package dev.corpora.model;

import java.util.Locale;
import java.util.Optional;

/** The formats of documents that are read. */
public enum DocumentFormat {
  PDF,
  EPUB;

  /** The format's name in outputs, which is also its file extension: lower case, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that a file name's extension stands for, in any letter case.
   *
   * @param fileName a name without folders
   * @return empty where the extension is another one, or there is nothing before it
   */
  public static Optional<DocumentFormat> ofFileName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    if (dot <= 0) {
      return Optional.empty();
    }
    return switch (fileName.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "pdf" -> Optional.of(PDF);
      case "epub" -> Optional.of(EPUB);
      default -> Optional.empty();
    };
  }
}
