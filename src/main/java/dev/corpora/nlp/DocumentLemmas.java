package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.nlp.Tagger.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The base forms of one document's words, each found once. For one thread. */
final class DocumentLemmas {

  private record Key(String word, String tag, PartOfSpeech pos) {}

  private final Lemmas lemmas;
  private final Predicate<String> known;
  private final Map<Key, String> found = new HashMap<>();

  /**
   * Base forms for a document.
   *
   * @param known whether a form is a word of the document
   */
  DocumentLemmas(Lemmas lemmas, Predicate<String> known) {
    this.lemmas = lemmas;
    this.known = known;
  }

  /** The base form of a word, as {@link Lemmas#of} finds it. */
  String of(String word, Tag tag, PartOfSpeech pos) {
    return found.computeIfAbsent(
        new Key(word, tag.raw(), pos), key -> lemmas.of(word, tag, pos, known));
  }
}
