package dev.corpora.nlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;

/** OpenNLP's own classes, with models as it reads them itself. */
final class StockModels {

  private final SentenceDetectorME sentences;
  private final Tokenizer tokenizer;
  private final POSTaggerME tagger;
  private final Optional<LemmatizerME> lemmatizer;

  private StockModels(
      SentenceDetectorME sentences,
      Tokenizer tokenizer,
      POSTaggerME tagger,
      Optional<LemmatizerME> lemmatizer) {
    this.sentences = sentences;
    this.tokenizer = tokenizer;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
  }

  static StockModels load(LanguagePack pack) throws IOException {
    Tokenizer tokenizer = WhitespaceTokenizer.INSTANCE;
    if (pack.tokens().isPresent()) {
      tokenizer = new TokenizerME(new TokenizerModel(pack.tokens().get().source().open()));
    }
    Optional<LemmatizerME> lemmatizer = Optional.empty();
    if (pack.lemmas().isPresent()) {
      lemmatizer =
          Optional.of(new LemmatizerME(new LemmatizerModel(pack.lemmas().get().source().open())));
    }
    return new StockModels(
        new SentenceDetectorME(new SentenceModel(pack.sentences().source().open())),
        tokenizer,
        new POSTaggerME(new POSModel(pack.tags().source().open()), POSTagFormat.CUSTOM),
        lemmatizer);
  }

  /**
   * Analyses texts.
   *
   * @param inContext whether the lemmatizer sees whole sentences rather than one word at a time
   */
  List<AnsweredSentence> analyse(List<String> texts, boolean inContext) {
    List<AnsweredSentence> answers = new ArrayList<>();
    for (String text : texts) {
      for (String sentence : sentences.sentDetect(text)) {
        String[] tokens = tokenizer.tokenize(sentence);
        String[] tags = tagger.tag(tokens);
        answers.add(new AnsweredSentence(tokens, tags, lemmas(tokens, tags, inContext)));
      }
    }
    return answers;
  }

  private String[] lemmas(String[] tokens, String[] tags, boolean inContext) {
    if (lemmatizer.isEmpty()) {
      return tokens;
    }
    if (inContext) {
      return lemmatizer.get().lemmatize(tokens, tags);
    }
    String[] lemmas = new String[tokens.length];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = lemmatizer.get().lemmatize(new String[] {tokens[i]}, new String[] {tags[i]})[0];
    }
    return lemmas;
  }
}
