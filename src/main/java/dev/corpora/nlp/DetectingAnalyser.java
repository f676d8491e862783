package dev.corpora.nlp;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out a document's language and hands it to that language's analyser. For one thread. */
final class DetectingAnalyser implements DocumentAnalyser {

  private final Map<String, LanguagePack> packs;
  private final Optional<String> forced;
  private final LanguageDetector detector;
  private final Map<String, PackAnalyser> analysers = new HashMap<>();

  DetectingAnalyser(
      Map<String, LanguagePack> packs, Optional<String> forced, LanguageDetector detector) {
    this.packs = packs;
    this.forced = forced;
    this.detector = detector;
  }

  @Override
  public AnalysisResult analyse(CleanDocument document, Checkpoint checkpoint) {
    checkpoint.check();
    String language = forced.orElseGet(() -> detector.detect(document));
    LanguagePack pack = packs.get(language);
    if (pack == null) {
      return new AnalysisResult.Unsupported(
          language, new Problem(FailureKind.UNSUPPORTED_LANGUAGE, message(language)));
    }
    PackAnalyser analyser = analysers.computeIfAbsent(language, code -> new PackAnalyser(pack));
    return new AnalysisResult.Analysed(analyser.analyse(document, checkpoint));
  }

  private static String message(String language) {
    if (language.equals("und")) {
      return "the document's language cannot be told; name it with --language";
    }
    return "the document is in "
        + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
        + " ("
        + language
        + "), for which there is no language pack; add one with --models or force one with"
        + " --language";
  }
}
