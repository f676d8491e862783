package dev.corpora.nlp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis of one language needs: its models, and the rules that only this language has.
 * Models are loaded on first use and shared by all threads.
 *
 * @param language an ISO 639-1 or 639-3 code
 * @param tokens empty for a language whose words are split by rules alone
 * @param lemmas empty for a language whose lemmas come from rules alone, or that has none
 * @param ruleSource the rules, made on first use
 * @param chunks the words of stretches of text without a space, as far as they are remembered
 * @param baseForms what the model says of words, as far as it is remembered
 */
record LanguagePack(
    String language,
    SharedModel<SentenceModel> sentences,
    Optional<SharedModel<TokenModel>> tokens,
    SharedModel<TagModel> tags,
    Optional<SharedModel<LemmaModel>> lemmas,
    Supplier<LanguageRules> ruleSource,
    BoundedCache<String, List<Word>> chunks,
    BoundedCache<WordAndTag, String> baseForms) {

  private static final int REMEMBERED_CHUNKS = 40_000;
  private static final int REMEMBERED_BASE_FORMS = 20_000;

  /** What a lemmatizer model is asked for. */
  record WordAndTag(String word, String tag) {

    /** By hand: the quick compiler makes method calls of what a record compares by itself. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WordAndTag question
          && word.equals(question.word)
          && tag.equals(question.tag);
    }

    @Override
    public int hashCode() {
      return 31 * word.hashCode() + tag.hashCode();
    }
  }

  /**
   * A pack of the given models.
   *
   * @throws IllegalArgumentException where the sentence or the part-of-speech model is missing
   */
  static LanguagePack of(String language, Map<ModelKind, ModelSource> models) {
    ModelSource sentence = models.get(ModelKind.SENTENCE);
    ModelSource pos = models.get(ModelKind.POS);
    if (sentence == null || pos == null) {
      throw new IllegalArgumentException(language + " wants a sentence and a pos model");
    }
    return new LanguagePack(
        language,
        new SharedModel<>(sentence, ModelReader::sentences),
        Optional.ofNullable(models.get(ModelKind.TOKENS))
            .map(source -> new SharedModel<>(source, TokenModel::read)),
        new SharedModel<>(pos, TagModel::read),
        Optional.ofNullable(models.get(ModelKind.LEMMAS))
            .map(source -> new SharedModel<>(source, LemmaModel::read)),
        new OnFirstUse<>(() -> LanguageRules.of(language)),
        new BoundedCache<>(REMEMBERED_CHUNKS),
        new BoundedCache<>(REMEMBERED_BASE_FORMS));
  }

  /** The rules that only this language has. */
  LanguageRules rules() {
    return ruleSource.get();
  }
}
