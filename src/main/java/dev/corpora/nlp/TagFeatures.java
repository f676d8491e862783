package dev.corpora.nlp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * The features of OpenNLP's default tagger, resolved to a model's weights once for each word and
 * each pair of tags instead of once for each place in a text. Immutable.
 *
 * <p>They are, in the order in which OpenNLP adds up their weights: the tags' frequency; the word's
 * endings and beginnings of one to four letters; the word, the two before it and the two after it;
 * the sentence's beginning, seen from each of its first three words; what kind of characters the
 * word has; the tag before it and the two tags before it.
 */
final class TagFeatures {

  /** How far the model looks to both sides. */
  static final int WINDOW = 2;

  private static final int LONGEST_AFFIX = 4;

  /** OpenNLP's default descriptor without comments and space between its elements. */
  private static final String DESCRIPTOR =
      "<featureGenerators cache=\"true\" name=\"posTagger\">"
          + generator("Definition")
          + generator("Suffix")
          + generator("Prefix")
          + window(generator("Token"))
          + window(
              "<generator class=\"opennlp.tools.util.featuregen.SentenceFeatureGeneratorFactory\">"
                  + "<bool name=\"begin\">true</bool><bool name=\"end\">false</bool></generator>")
          + generator("TokenClass")
          + generator("PosTagger")
          + "</featureGenerators>";

  private static final String FIRST = "S=begin";

  /** What a word says wherever it stands. Immutable. */
  static final class WordFeatures {

    /** All tags' scores by the word's own first features. */
    private final double[] centre;

    /** Its features where it is the first or second word before the one in question, or after. */
    private final int p1;

    private final int p2;
    private final int n1;
    private final int n2;

    private final int kind;
    private final int wordAndKind;

    private WordFeatures(CompactMaxentModel model, double[] centre, String lower, String kind) {
      this.centre = centre;
      this.p1 = model.feature("p1w=" + lower);
      this.p2 = model.feature("p2w=" + lower);
      this.n1 = model.feature("n1w=" + lower);
      this.n2 = model.feature("n2w=" + lower);
      this.kind = model.feature("wc=" + kind);
      this.wordAndKind = model.feature("w&c=" + lower + "," + kind);
    }
  }

  private final CompactMaxentModel model;
  private final int[] sentenceStart;
  private final int[] previous;
  private final int[][] previousTwo;

  private TagFeatures(CompactMaxentModel model) {
    this.model = model;
    this.sentenceStart =
        new int[] {model.feature(FIRST), model.feature("p1" + FIRST), model.feature("p2" + FIRST)};
    int tags = model.getNumOutcomes();
    this.previous = new int[tags];
    this.previousTwo = new int[tags][tags];
    for (int i = 0; i < tags; i++) {
      previous[i] = model.feature("t=" + model.getOutcome(i));
      for (int j = 0; j < tags; j++) {
        previousTwo[i][j] = model.feature("t2=" + model.getOutcome(i) + "," + model.getOutcome(j));
      }
    }
  }

  /** The features of a model; empty for one that has others, or a dictionary of tags. */
  static Optional<TagFeatures> of(POSModel model) {
    Object descriptor = model.getArtifact("generator.featuregen");
    return model.getArtifact("pos.model") instanceof CompactMaxentModel weights
            && descriptor instanceof byte[] bytes
            && isDefault(bytes)
            && model.getFactory().getTagDictionary() == null
        ? Optional.of(new TagFeatures(weights))
        : Optional.empty();
  }

  private static boolean isDefault(byte[] descriptor) {
    return new String(descriptor, StandardCharsets.UTF_8)
        .replaceAll("(?s)<!--.*?-->|<\\?xml.*?\\?>", "")
        .replaceAll(">\\s+<", "><")
        .trim()
        .equals(DESCRIPTOR);
  }

  private static String generator(String name) {
    return "<generator class=\"opennlp.tools.util.featuregen."
        + name
        + "FeatureGeneratorFactory\"/>";
  }

  private static String window(String generator) {
    return "<generator class=\"opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory\">"
        + "<int name=\"prevLength\">2</int><int name=\"nextLength\">2</int>"
        + generator
        + "</generator>";
  }

  List<String> tags() {
    return IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toList();
  }

  /** What a word says wherever it stands. */
  WordFeatures of(String word) {
    double[] centre = model.priorScores();
    model.add(model.feature("def"), centre);
    int affixes = Math.min(LONGEST_AFFIX, word.length());
    for (int length = 1; length <= affixes; length++) {
      model.add(model.feature("suf=" + word.substring(word.length() - length)), centre);
    }
    for (int length = 1; length <= affixes; length++) {
      model.add(model.feature("pre=" + word.substring(0, length)), centre);
    }
    String lower = StringUtil.toLowerCase(word);
    model.add(model.feature("w=" + lower), centre);
    return new WordFeatures(model, centre, lower, FeatureGeneratorUtil.tokenFeature(word));
  }

  /**
   * The scores of all tags at a place in a sentence, added up in OpenNLP's order, so that they are
   * its own to the last bit.
   *
   * @param words those of the sentence
   * @param tags those found for the words before
   * @param scores gets the result
   */
  void score(WordFeatures[] words, int index, int[] tags, double[] scores) {
    WordFeatures word = words[index];
    System.arraycopy(word.centre, 0, scores, 0, scores.length);
    if (index > 0) {
      model.add(words[index - 1].p1, scores);
    }
    if (index > 1) {
      model.add(words[index - 2].p2, scores);
    }
    if (index + 1 < words.length) {
      model.add(words[index + 1].n1, scores);
    }
    if (index + 2 < words.length) {
      model.add(words[index + 2].n2, scores);
    }
    if (index <= WINDOW) {
      model.add(sentenceStart[index], scores);
    }
    model.add(word.kind, scores);
    model.add(word.wordAndKind, scores);
    if (index > 0) {
      model.add(previous[tags[index - 1]], scores);
    }
    if (index > 1) {
      model.add(previousTwo[tags[index - 2]][tags[index - 1]], scores);
    }
  }
}
