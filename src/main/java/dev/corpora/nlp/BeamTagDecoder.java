package dev.corpora.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** OpenNLP's own tagger, which understands every model. For one thread. */
final class BeamTagDecoder implements TagDecoder {

  private final POSTaggerME tagger;
  private final List<String> tags;
  private final Map<String, Integer> indices = new HashMap<>();

  BeamTagDecoder(POSModel model) {
    this.tagger = new POSTaggerME(model, POSTagFormat.CUSTOM);
    this.tags = List.of(tagger.getAllPosTags());
    for (int i = 0; i < tags.size(); i++) {
      indices.put(tags.get(i), i);
    }
  }

  @Override
  public List<String> tags() {
    return tags;
  }

  @Override
  public int[] decode(String[] words) {
    // A copy: OpenNLP's caches know an array again by its identity, whatever it holds by then.
    String[] found = tagger.tag(words.clone());
    int[] decoded = new int[found.length];
    for (int i = 0; i < found.length; i++) {
      decoded[i] = indices.getOrDefault(found[i], 0);
    }
    return decoded;
  }
}
