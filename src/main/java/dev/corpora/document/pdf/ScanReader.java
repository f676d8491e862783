package dev.corpora.document.pdf;

import dev.corpora.document.LanguageGuess;
import dev.corpora.document.OcrOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads pages that are images, with the program tesseract. Safe for use by several threads; each
 * has one process of tesseract at a time.
 */
public final class ScanReader {

  private static final String PROGRAM = "tesseract";

  /** A dense page takes some seconds where nothing else goes on. */
  private static final Duration LONGEST_PAGE = Duration.ofMinutes(2);

  private final Tesseract tesseract;
  private final OcrLanguages languages;
  private final Duration pageLimit;

  ScanReader(Tesseract tesseract, OcrLanguages languages, Duration pageLimit) {
    this.tesseract = tesseract;
    this.languages = languages;
    this.pageLimit = pageLimit;
  }

  /**
   * A reader that asks the tesseract on the path.
   *
   * @param language the ISO 639-1 code of all documents, where it was named
   * @param analysed those of the languages that documents can be in
   * @param guess tells a document's language
   * @param attempt the longest that an attempt at a document may take; a page may take half of it,
   *     and two minutes at most
   * @throws OcrUnavailableException where there is no tesseract, or no data for the languages
   */
  public static ScanReader open(
      OcrOptions options,
      Optional<String> language,
      Collection<String> analysed,
      LanguageGuess guess,
      Duration attempt)
      throws OcrUnavailableException {
    Tesseract tesseract = Tesseract.find(PROGRAM);
    Duration half = attempt.dividedBy(2);
    return new ScanReader(
        tesseract,
        OcrLanguages.choose(options, language, analysed, guess, tesseract.languages()),
        half.compareTo(LONGEST_PAGE) < 0 ? half : LONGEST_PAGE);
  }

  /** A text that differs wherever this reader could give another text for the same page. */
  public String fingerprint() {
    return tesseract.version()
        + " "
        + languages.fixed()
        + tesseract.languages()
        + " from "
        + RecognisedText.LEAST_CONFIDENCE;
  }

  /** The same pages, with the text of those that are images. */
  ReadPages complete(ReadPages read, PDDocument document, Inflation inflation) {
    return new ScannedPages(tesseract, languages, pageLimit, inflation).complete(read, document);
  }
}
