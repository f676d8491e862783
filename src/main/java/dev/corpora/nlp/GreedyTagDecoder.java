package dev.corpora.nlp;

import dev.corpora.nlp.TagFeatures.WordFeatures;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tags a sentence from left to right, each word with the tag that scores best after those before
 * it. That is what OpenNLP's search with a beam of three comes to: it keeps the features of each
 * word as it found them for the best sequence, whatever the tags of the others, so that all
 * sequences grow by the same scores and the best stays the best. For one thread.
 */
final class GreedyTagDecoder implements TagDecoder {

  private final TagFeatures features;
  private final BoundedCache<String, WordFeatures> cache;
  private final Supplier<TagDecoder> newSearch;
  private final List<String> tags;
  private final double[] scores;
  private @Nullable TagDecoder search;

  /**
   * A decoder.
   *
   * @param cache what is known of words, shared with other decoders of the same features
   * @param newSearch makes the decoder that decides where two tags score the same
   */
  GreedyTagDecoder(
      TagFeatures features,
      BoundedCache<String, WordFeatures> cache,
      Supplier<TagDecoder> newSearch) {
    this.features = features;
    this.cache = cache;
    this.newSearch = newSearch;
    this.tags = features.tags();
    this.scores = new double[tags.size()];
  }

  @Override
  public List<String> tags() {
    return tags;
  }

  @Override
  public int[] decode(String[] words) {
    WordFeatures[] sentence = new WordFeatures[words.length];
    for (int i = 0; i < words.length; i++) {
      sentence[i] = of(words[i]);
    }
    int[] decoded = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      features.score(sentence, i, decoded, scores);
      int best = CompactMaxentModel.clearBest(scores);
      if (best < 0) {
        return search().decode(words);
      }
      decoded[i] = best;
    }
    return decoded;
  }

  private WordFeatures of(String word) {
    WordFeatures known = cache.get(word);
    if (known == null) {
      known = features.of(word);
      if (word.length() <= Verbatim.LONGEST_WORD) {
        cache.put(word, known);
      }
    }
    return known;
  }

  private TagDecoder search() {
    TagDecoder made = search;
    if (made == null) {
      made = newSearch.get();
      search = made;
    }
    return made;
  }
}
