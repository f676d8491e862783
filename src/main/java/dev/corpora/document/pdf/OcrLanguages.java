package dev.corpora.document.pdf;

import dev.corpora.document.LanguageGuess;
import dev.corpora.document.OcrOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * In which languages scanned pages are read: those that were named; or that of the document where
 * it can be told; or else all that the program can analyse and tesseract can read.
 *
 * @param fixed codes of tesseract that hold for all documents; empty to go by the document
 * @param all codes of tesseract for a document whose language is not known yet
 * @param installed all codes that tesseract has data for
 * @param guess tells a document's language
 */
record OcrLanguages(
    List<String> fixed, List<String> all, NavigableSet<String> installed, LanguageGuess guess) {

  /**
   * Makes the choice that does not depend on the document.
   *
   * @param language the ISO 639-1 code of all documents, where it was named
   * @param analysed those of the languages that the program can analyse
   * @throws OcrUnavailableException where tesseract has no data for a language that was named, or
   *     for none
   */
  static OcrLanguages choose(
      OcrOptions options,
      Optional<String> language,
      Collection<String> analysed,
      LanguageGuess guess,
      NavigableSet<String> installed)
      throws OcrUnavailableException {
    List<String> fixed = new ArrayList<>(options.languages());
    String option = "--ocr-languages";
    if (fixed.isEmpty() && language.isPresent()) {
      fixed.add(code(language.get()));
      option = "--language " + language.get();
    }
    for (String code : fixed) {
      if (!installed.contains(code)) {
        throw new OcrUnavailableException(missing(option, code, installed));
      }
    }
    List<String> all =
        analysed.stream().map(OcrLanguages::code).filter(installed::contains).toList();
    if (fixed.isEmpty() && all.isEmpty()) {
      throw new OcrUnavailableException(
          "tesseract has no data for a language that Corpora knows (it has "
              + named(installed)
              + "); install some (Debian and Ubuntu: apt-get install tesseract-ocr-eng), or name"
              + " others with --ocr-languages");
    }
    return new OcrLanguages(List.copyOf(fixed), all, installed, guess);
  }

  private static String missing(String option, String code, NavigableSet<String> installed) {
    return option
        + ": tesseract has no data for "
        + code
        + " (it has "
        + named(installed)
        + "); install them (Debian and Ubuntu: apt-get install tesseract-ocr-"
        + code.replace('_', '-').toLowerCase(Locale.ROOT)
        + "), or name others with --ocr-languages";
  }

  private static String named(NavigableSet<String> codes) {
    return codes.isEmpty() ? "none" : String.join(", ", codes);
  }

  /** Tesseract's code of a language. */
  private static String code(String language) {
    return switch (language) {
      case "zh" -> "chi_sim";
      case "no", "nb", "nn" -> "nor";
      default -> threeLetters(language);
    };
  }

  private static String threeLetters(String language) {
    try {
      return Locale.forLanguageTag(language).getISO3Language();
    } catch (MissingResourceException e) {
      return language;
    }
  }

  /** The languages of a document of which nothing was read yet. */
  List<String> initial() {
    return fixed.isEmpty() ? all : fixed;
  }

  /** Whether a text could tell that fewer languages are enough. */
  boolean isOpen() {
    return fixed.isEmpty() && all.size() > 1;
  }

  /** The language of a document of which some text is known; empty where it cannot be told. */
  Optional<List<String>> of(List<String> lines) {
    return guess.of(lines).map(OcrLanguages::code).filter(installed::contains).map(List::of);
  }
}
