package dev.corpora.nlp;

import dev.corpora.nlp.TagFeatures.WordFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import opennlp.tools.postag.POSModel;

/**
 * A part-of-speech model, with what its decoders remember together: what the model says of a word
 * whatever stands around it. Safe for use by several threads.
 */
final class TagModel {

  private static final int REMEMBERED_WORDS = 24_000;

  private final POSModel model;
  private final Optional<TagFeatures> features;
  private final BoundedCache<String, WordFeatures> words = new BoundedCache<>(REMEMBERED_WORDS);

  private TagModel(POSModel model) {
    this.model = model;
    this.features = TagFeatures.of(model);
  }

  /** Reads a model of OpenNLP. */
  static TagModel read(InputStream stream) throws IOException {
    return new TagModel(ModelReader.tags(stream));
  }

  /** A new decoder for one thread, the fastest that understands the model. */
  TagDecoder newDecoder() {
    return features.isPresent()
        ? new GreedyTagDecoder(features.get(), words, () -> new BeamTagDecoder(model))
        : new BeamTagDecoder(model);
  }
}
