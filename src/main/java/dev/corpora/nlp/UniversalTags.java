package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.Map;
import java.util.Optional;

/** Reads the tags of part-of-speech models: universal ones, and those of the Penn Treebank. */
final class UniversalTags {

  /** Petrov, Das, McDonald: A Universal Part-of-Speech Tagset (2012), with names told apart. */
  private static final Map<String, PartOfSpeech> PENN =
      Map.ofEntries(
          Map.entry("NN", PartOfSpeech.NOUN),
          Map.entry("NNS", PartOfSpeech.NOUN),
          Map.entry("NNP", PartOfSpeech.PROPN),
          Map.entry("NNPS", PartOfSpeech.PROPN),
          Map.entry("JJ", PartOfSpeech.ADJ),
          Map.entry("JJR", PartOfSpeech.ADJ),
          Map.entry("JJS", PartOfSpeech.ADJ),
          Map.entry("VB", PartOfSpeech.VERB),
          Map.entry("VBD", PartOfSpeech.VERB),
          Map.entry("VBG", PartOfSpeech.VERB),
          Map.entry("VBN", PartOfSpeech.VERB),
          Map.entry("VBP", PartOfSpeech.VERB),
          Map.entry("VBZ", PartOfSpeech.VERB),
          Map.entry("MD", PartOfSpeech.AUX),
          Map.entry("RB", PartOfSpeech.ADV),
          Map.entry("RBR", PartOfSpeech.ADV),
          Map.entry("RBS", PartOfSpeech.ADV),
          Map.entry("WRB", PartOfSpeech.ADV),
          Map.entry("IN", PartOfSpeech.ADP),
          Map.entry("TO", PartOfSpeech.PART),
          Map.entry("RP", PartOfSpeech.ADP),
          Map.entry("DT", PartOfSpeech.DET),
          Map.entry("PDT", PartOfSpeech.DET),
          Map.entry("WDT", PartOfSpeech.DET),
          Map.entry("EX", PartOfSpeech.PRON),
          Map.entry("PRP", PartOfSpeech.PRON),
          Map.entry("PRP$", PartOfSpeech.PRON),
          Map.entry("WP", PartOfSpeech.PRON),
          Map.entry("WP$", PartOfSpeech.PRON),
          Map.entry("CC", PartOfSpeech.CCONJ),
          Map.entry("CD", PartOfSpeech.NUM),
          Map.entry("POS", PartOfSpeech.PART),
          Map.entry("UH", PartOfSpeech.INTJ),
          Map.entry("FW", PartOfSpeech.X));

  private UniversalTags() {}

  /** The part of speech that a tag stands for, {@link PartOfSpeech#X} for an unknown one. */
  static PartOfSpeech of(String tag) {
    return known(tag).orElse(PartOfSpeech.X);
  }

  /** The part of speech that a tag stands for; empty for an unknown one. */
  static Optional<PartOfSpeech> known(String tag) {
    for (PartOfSpeech pos : PartOfSpeech.values()) {
      if (pos.name().equals(tag)) {
        return Optional.of(pos);
      }
    }
    return Optional.ofNullable(PENN.get(tag));
  }
}
