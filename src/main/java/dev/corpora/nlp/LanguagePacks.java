package dev.corpora.nlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The languages that can be analysed, their models loaded once, on first use, and shared. Safe for
 * use by several threads.
 *
 * <p>English, German and French ship. A folder of OpenNLP models adds languages, or replaces what
 * ships, model by model: {@code nl-sentence.bin} and {@code nl-pos.bin} are the least that a new
 * language wants; without {@code nl-tokens.bin} its words are split by rules, without {@code
 * nl-lemmas.bin} a word is its own base form. OpenNLP's own names ({@code
 * opennlp-nl-ud-alpino-pos-1.3-2.5.4.bin}) are understood as well.
 */
public final class LanguagePacks {

  /** Changes whenever the rules of this package change what they say of a text. */
  private static final String RULES = "rules-7";

  private static final String DETECTOR = "langdetect-183.bin";

  private static final List<String> SHIPPED =
      List.of(
          "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
          "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin",
          "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin",
          "opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin",
          "opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin",
          "opennlp-de-ud-gsd-tokens-1.3-2.5.4.bin",
          "opennlp-de-ud-gsd-pos-1.3-2.5.4.bin",
          "opennlp-de-ud-gsd-lemmas-1.3-2.5.4.bin",
          "opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin",
          "opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin");

  private final SortedMap<String, LanguagePack> packs;
  private final Optional<String> forced;
  private final String fingerprint;
  private final LanguageDetector detector =
      new LanguageDetector(
          new SharedModel<>(new ModelSource.Shipped(DETECTOR), LanguageDetectorModel::new));

  private LanguagePacks(
      SortedMap<String, LanguagePack> packs, Optional<String> forced, String fingerprint) {
    this.packs = packs;
    this.forced = forced;
    this.fingerprint = fingerprint;
  }

  /** The rules and models that ship, for people who ask which they have. */
  public static String shippedVersion() {
    SortedSet<String> parts = new TreeSet<>();
    for (String resource : SHIPPED) {
      String language = ModelName.parse(resource).orElseThrow().language();
      parts.add(resource.replaceFirst(".*-" + language + "-(ud-[a-z]+)-.*", language + " $1"));
    }
    return RULES + ", OpenNLP models 1.3: " + String.join(", ", parts);
  }

  /**
   * The shipped languages and those of the options' folder.
   *
   * @throws LanguagePackException where the folder or the language of the options cannot be used
   */
  public static LanguagePacks open(LanguageOptions options) throws LanguagePackException {
    SortedMap<String, Map<ModelKind, ModelSource>> models = shipped();
    if (options.models().isPresent()) {
      ModelFolder.read(options.models().get())
          .forEach(
              (language, given) ->
                  models
                      .computeIfAbsent(language, key -> new EnumMap<>(ModelKind.class))
                      .putAll(given));
    }
    SortedMap<String, LanguagePack> packs = new TreeMap<>();
    for (Map.Entry<String, Map<ModelKind, ModelSource>> entry : models.entrySet()) {
      for (ModelKind wanted : List.of(ModelKind.SENTENCE, ModelKind.POS)) {
        if (!entry.getValue().containsKey(wanted)) {
          throw new LanguagePackException(
              "the folder of models "
                  + options.models().map(Object::toString).orElse("")
                  + " has no "
                  + wanted.word()
                  + " model for "
                  + entry.getKey()
                  + "; add "
                  + entry.getKey()
                  + "-"
                  + wanted.word()
                  + ".bin");
        }
      }
      packs.put(entry.getKey(), LanguagePack.of(entry.getKey(), entry.getValue()));
    }
    Optional<String> forced = options.language().map(code -> code.trim().toLowerCase(Locale.ROOT));
    if (forced.isPresent() && !packs.containsKey(forced.get())) {
      throw new LanguagePackException(
          "no language pack for --language "
              + options.language().get()
              + "; there are "
              + String.join(", ", packs.keySet())
              + ", and --models adds others");
    }
    return new LanguagePacks(packs, forced, fingerprint(models, forced));
  }

  private static SortedMap<String, Map<ModelKind, ModelSource>> shipped() {
    SortedMap<String, Map<ModelKind, ModelSource>> models = new TreeMap<>();
    for (String resource : SHIPPED) {
      ModelName name = ModelName.parse(resource).orElseThrow();
      models
          .computeIfAbsent(name.language(), key -> new EnumMap<>(ModelKind.class))
          .put(name.kind(), new ModelSource.Shipped(resource));
    }
    return models;
  }

  private static String fingerprint(
      SortedMap<String, Map<ModelKind, ModelSource>> models, Optional<String> forced)
      throws LanguagePackException {
    List<String> parts = new ArrayList<>(List.of(RULES, DETECTOR, forced.orElse("detected")));
    for (Map<ModelKind, ModelSource> pack : models.values()) {
      for (ModelSource source : pack.values()) {
        try {
          parts.add(source.identity());
        } catch (IOException e) {
          throw new LanguagePackException(source.name() + " cannot be read: " + e.getMessage());
        }
      }
    }
    return String.join(" ", parts);
  }

  /** A language's pack, empty where there is none. */
  Optional<LanguagePack> pack(String language) {
    return Optional.ofNullable(packs.get(language));
  }

  /** The ISO 639-1 codes of the languages, sorted. */
  public List<String> languages() {
    return List.copyOf(packs.keySet());
  }

  /** The language of a text, or the one that was forced; {@code und} where it cannot be told. */
  public String languageOf(List<String> lines) {
    return forced.orElseGet(() -> detector.detect(lines, Optional.empty()));
  }

  /** A new analyser for one thread. */
  public DocumentAnalyser newAnalyser() {
    return new DetectingAnalyser(packs, forced, detector);
  }

  /**
   * A text that differs wherever models or rules differ: part of what decides whether a document is
   * processed again.
   */
  public String fingerprint() {
    return fingerprint;
  }
}
