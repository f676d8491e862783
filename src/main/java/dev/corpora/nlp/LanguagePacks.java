package dev.corpora.nlp;

/**
 * The languages that can be analysed, their models loaded once, on first use, and shared. Safe for
 * use by several threads.
 */
public final class LanguagePacks {

  private LanguagePacks() {}

  /**
   * The shipped languages and those of the options' folder.
   *
   * @throws LanguagePackException where the folder or the language of the options cannot be used
   */
  public static LanguagePacks open(LanguageOptions options) throws LanguagePackException {
    throw new UnsupportedOperationException();
  }

  /** A new analyser for one thread. */
  public DocumentAnalyser newAnalyser() {
    throw new UnsupportedOperationException();
  }

  /**
   * A text that differs wherever models or rules differ: part of what decides whether a document is
   * processed again.
   */
  public String fingerprint() {
    throw new UnsupportedOperationException();
  }
}
