package dev.corpora.nlp;

import dev.corpora.model.CleanDocument;
import dev.corpora.nlp.FunctionWordVote.Candidate;
import dev.corpora.nlp.FunctionWordVote.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells a document's language. A vote of function words settles the common case; where it does not,
 * OpenNLP's model is asked, which takes longer to load than a short document takes to analyse.
 *
 * <p>What the document declares is weak evidence, for programs write their own default there: it
 * lowers the lead that the vote's first must have when it is the one declared, decides between the
 * vote's first two when the model is unsure too, and alone decides only where there is next to no
 * text. Safe for use by several threads.
 */
final class LanguageDetector {

  /** English, for a document with so little text that its language makes no difference. */
  private static final String FALLBACK = "en";

  private static final int FEW_WORDS = 8;

  /** Prose has 0.25 and more; the nearest wrong language of a text stays below half of that. */
  private static final double LEAST_SHARE = 0.10;

  private static final double LEAD = 1.6;
  private static final double LEAD_IF_DECLARED = 1.2;
  private static final double SURE = 0.5;

  /** The model gives three-letter codes. */
  private static final Map<String, String> TWO_LETTERS = twoLetterCodes();

  private final FunctionWordVote vote = new FunctionWordVote();
  private final SharedModel<LanguageDetectorModel> model;

  LanguageDetector(SharedModel<LanguageDetectorModel> model) {
    this.model = model;
  }

  /** The language's ISO 639-1 code, or the 639-3 one where it has none; {@code und} if unknown. */
  String detect(CleanDocument document) {
    return detect(TextSample.of(document), primary(document.description().declaredLanguage()));
  }

  /**
   * The same for a sample of a text.
   *
   * @param declared the code that its document declares
   */
  String detect(List<String> sample, Optional<String> declared) {
    Tally tally = vote.count(sample);
    List<Candidate> candidates = tally.candidates();
    if (tally.words() < FEW_WORDS && !isOtherScript(candidates)) {
      return declared.orElseGet(() -> clearOfFew(tally));
    }
    if (!candidates.isEmpty() && isSettled(candidates, declared)) {
      return candidates.get(0).language();
    }
    Language predicted = new LanguageDetectorME(model.get()).predictLanguage(join(sample));
    if (predicted.getConfidence() >= SURE || candidates.isEmpty()) {
      return TWO_LETTERS.getOrDefault(predicted.getLang(), predicted.getLang());
    }
    return declared
        .filter(
            language -> candidates.stream().limit(2).anyMatch(c -> c.language().equals(language)))
        .orElse(candidates.get(0).language());
  }

  private static boolean isOtherScript(List<Candidate> candidates) {
    return candidates.size() == 1 && candidates.get(0).share() == 1;
  }

  private static String clearOfFew(Tally tally) {
    boolean clear =
        tally.candidates().size() == 1
            || (tally.candidates().size() > 1
                && tally.candidates().get(0).share() > 2 * tally.candidates().get(1).share());
    return clear ? tally.candidates().get(0).language() : FALLBACK;
  }

  private static boolean isSettled(List<Candidate> candidates, Optional<String> declared) {
    Candidate first = candidates.get(0);
    boolean isDeclared = declared.filter(first.language()::equals).isPresent();
    double second = candidates.size() > 1 ? candidates.get(1).share() : 0;
    return first.share() >= LEAST_SHARE
        && first.share() >= second * (isDeclared ? LEAD_IF_DECLARED : LEAD);
  }

  /** The language of a BCP 47 tag, without region and script. */
  private static Optional<String> primary(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String language = Locale.forLanguageTag(tag.trim().replace('_', '-')).getLanguage();
    String code = TWO_LETTERS.getOrDefault(language, language);
    return code.isEmpty() || code.equals("und") ? Optional.empty() : Optional.of(code);
  }

  private static String join(List<String> sample) {
    return String.join("\n", sample);
  }

  private static Map<String, String> twoLetterCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      try {
        codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
      } catch (MissingResourceException e) {
        // A language without a three-letter code is never predicted by one.
      }
    }
    codes.put("cmn", "zh");
    codes.put("nob", "no");
    codes.put("nb", "no");
    codes.put("nn", "no");
    codes.put("nno", "no");
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("pes", "fa");
    codes.put("ger", "de");
    codes.put("fre", "fr");
    return codes;
  }
}
