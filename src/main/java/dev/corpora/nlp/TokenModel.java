package dev.corpora.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import opennlp.tools.tokenize.DefaultTokenContextGenerator;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * A tokenizer model: says between which characters of a chunk of text one token ends and the next
 * begins. Its answers are those of {@link TokenizerME}, which builds the names of some twenty
 * features for each character to get there. Safe for use by several threads.
 */
final class TokenModel {

  private final TokenizerModel model;
  private final Optional<CompactMaxentModel> weights;
  private final int split;

  private TokenModel(TokenizerModel model) {
    this.model = model;
    boolean usual =
        model.getMaxentModel() instanceof CompactMaxentModel
            && model.getAbbreviations() == null
            && !model.useAlphaNumericOptimization()
            && model.getFactory().getContextGenerator().getClass()
                == DefaultTokenContextGenerator.class;
    this.weights =
        usual ? Optional.of((CompactMaxentModel) model.getMaxentModel()) : Optional.empty();
    this.split = model.getMaxentModel().getIndex(TokenizerME.SPLIT);
  }

  /** Reads a model of OpenNLP. */
  static TokenModel read(InputStream stream) throws IOException {
    return new TokenModel(ModelReader.tokens(stream));
  }

  /**
   * The ends of a chunk's tokens in ascending order.
   *
   * @param chunk text without space
   */
  int[] ends(String chunk) {
    return weights.map(usual -> ends(usual, chunk)).orElseGet(() -> search(chunk));
  }

  private int[] ends(CompactMaxentModel usual, String chunk) {
    int[] ends = new int[chunk.length()];
    int count = 0;
    double[] scores = usual.priorScores();
    for (int i = 1; i < chunk.length(); i++) {
      usual.begin(scores);
      addAll(usual, chunk, i, scores);
      double lead = scores[split] - scores[1 - split];
      if (Math.abs(lead) < CompactMaxentModel.TIE) {
        return search(chunk);
      }
      if (lead > 0) {
        ends[count++] = i;
      }
    }
    ends[count++] = chunk.length();
    return Arrays.copyOf(ends, count);
  }

  private int[] search(String chunk) {
    return Arrays.stream(new TokenizerME(model).tokenizePos(chunk))
        .mapToInt(Span::getEnd)
        .toArray();
  }

  /** Adds the scores of a place's features, in {@link DefaultTokenContextGenerator}'s order. */
  private static void addAll(CompactMaxentModel model, String chunk, int at, double[] scores) {
    int length = chunk.length();
    model.add(model.feature("p=", chunk, 0, at), scores);
    model.add(model.feature("s=", chunk, at, length), scores);
    addCharacter(model, CharacterFeatures.P1, chunk, at - 1, scores);
    if (at > 1) {
      addCharacter(model, CharacterFeatures.P2, chunk, at - 2, scores);
      model.add(model.feature("p21=", chunk, at - 2, at), scores);
    } else {
      model.add(model.feature("p2=bok"), scores);
    }
    model.add(model.feature("p1f1=", chunk, at - 1, at + 1), scores);
    addCharacter(model, CharacterFeatures.F1, chunk, at, scores);
    if (at + 1 < length) {
      addCharacter(model, CharacterFeatures.F2, chunk, at + 1, scores);
      model.add(model.feature("f12=", chunk, at, at + 2), scores);
    } else {
      model.add(model.feature("f2=bok"), scores);
    }
    if (chunk.charAt(0) == '&' && chunk.charAt(length - 1) == ';') {
      model.add(model.feature("cc"), scores);
    }
  }

  private static void addCharacter(
      CompactMaxentModel model, CharacterFeatures features, String chunk, int at, double[] scores) {
    model.add(model.feature(features.same, chunk, at, at + 1), scores);
    char c = chunk.charAt(at);
    if (Character.isLetter(c)) {
      model.add(model.feature(features.alpha), scores);
      if (Character.isUpperCase(c)) {
        model.add(model.feature(features.caps), scores);
      }
    } else if (Character.isDigit(c)) {
      model.add(model.feature(features.num), scores);
    } else if (c == '.' || c == '?' || c == '!') {
      model.add(model.feature(features.eos), scores);
    } else if (c == '`' || c == '"' || c == '\'') {
      model.add(model.feature(features.quote), scores);
    } else if (c == '[' || c == '{' || c == '(') {
      model.add(model.feature(features.lp), scores);
    } else if (c == ']' || c == '}' || c == ')') {
      model.add(model.feature(features.rp), scores);
    }
  }

  /** The names of the features of a character, by where it stands. */
  private enum CharacterFeatures {
    P1("p1"),
    P2("p2"),
    F1("f1"),
    F2("f2");

    private final String same;
    private final String alpha;
    private final String caps;
    private final String num;
    private final String eos;
    private final String quote;
    private final String lp;
    private final String rp;

    CharacterFeatures(String place) {
      this.same = place + "=";
      this.alpha = place + "_alpha";
      this.caps = place + "_caps";
      this.num = place + "_num";
      this.eos = place + "_eos";
      this.quote = place + "_quote";
      this.lp = place + "_lp";
      this.rp = place + "_rp";
    }
  }
}
