package dev.corpora.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import opennlp.tools.lemmatizer.DefaultLemmatizerContextGenerator;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;

/**
 * A lemmatizer model, asked for one word at a time. Its answers are those of {@link LemmatizerME}
 * for a sentence of this one word, which sorts the scores of several hundred edits to get at the
 * best. Safe for use by several threads.
 */
final class LemmaModel {

  private static final int LONGEST_SUFFIX = 7;
  private static final int LONGEST_PREFIX = 5;

  private final LemmatizerModel model;
  private final Optional<CompactMaxentModel> weights;

  private LemmaModel(LemmatizerModel model) {
    this.model = model;
    boolean usual =
        model.getFactory().getContextGenerator().getClass()
            == DefaultLemmatizerContextGenerator.class;
    this.weights =
        usual && model.getArtifact("lemmatizer.model") instanceof CompactMaxentModel compact
            ? Optional.of(compact)
            : Optional.empty();
  }

  /** Reads a model of OpenNLP. */
  static LemmaModel read(InputStream stream) throws IOException {
    return new LemmaModel(ModelReader.lemmas(stream));
  }

  /**
   * What the model says is the base form of a word with a tag: in lower case, {@code _} if none.
   */
  String lemma(String word, String tag) {
    return weights.map(usual -> best(usual, word, tag)).orElseGet(() -> search(word, tag));
  }

  private String best(CompactMaxentModel usual, String word, String tag) {
    int best = CompactMaxentModel.clearBest(scores(usual, word, tag));
    return best == CompactMaxentModel.UNKNOWN
        ? search(word, tag)
        : LemmatizerME.decodeLemmas(new String[] {word}, new String[] {usual.getOutcome(best)})[0];
  }

  private String search(String word, String tag) {
    return new LemmatizerME(model).lemmatize(new String[] {word}, new String[] {tag})[0];
  }

  /**
   * The scores of a word's features, in the order of {@link DefaultLemmatizerContextGenerator};
   * that it names an ending of no letter {@code null} and a short word's endings more than once is
   * what the model was trained with.
   */
  private static double[] scores(CompactMaxentModel model, String word, String tag) {
    double[] scores = model.priorScores();
    int length = word.length();
    model.add(model.feature("w0=", word, 0, length), scores);
    model.add(model.feature("t0=", tag, 0, tag.length()), scores);
    model.add(model.feature("p_1=bos"), scores);
    model.add(model.feature("p_1=bost0=", tag, 0, tag.length()), scores);
    model.add(model.feature("p_1=bosw0=", word, 0, length), scores);
    model.add(model.feature("suf=null"), scores);
    for (int suffix = 2; suffix <= LONGEST_SUFFIX; suffix++) {
      model.add(model.feature("suf=", word, Math.max(0, length - suffix), length), scores);
    }
    model.add(model.feature("pre=null"), scores);
    for (int prefix = 2; prefix <= LONGEST_PREFIX; prefix++) {
      model.add(model.feature("pre=", word, 0, Math.min(prefix, length)), scores);
    }
    if (word.indexOf('-') >= 0) {
      model.add(model.feature("h"), scores);
    }
    if (word.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
      model.add(model.feature("c"), scores);
    }
    if (word.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      model.add(model.feature("d"), scores);
    }
    return scores;
  }
}
