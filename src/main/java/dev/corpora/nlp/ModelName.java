package dev.corpora.nlp;

import java.util.Locale;
import java.util.Optional;

/**
 * What the name of a model's file says: {@code nl-pos.bin} and {@code
 * opennlp-nl-ud-alpino-pos-1.3-2.5.4.bin} both name the part-of-speech model of Dutch. The first
 * part (after {@code opennlp-}, where it is there) is the language, a later one the kind: {@code
 * sentence}, {@code sent} or {@code sentdetect}; {@code tokens}, {@code token} or {@code
 * tokenizer}; {@code pos}; {@code lemmas}, {@code lemma} or {@code lemmatizer}.
 *
 * @param language an ISO 639-1 or 639-3 code
 */
record ModelName(String language, ModelKind kind) {

  private static final String EXTENSION = ".bin";

  /** The meaning of a file's name; empty where it is not one of a model. */
  static Optional<ModelName> parse(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (!name.endsWith(EXTENSION)) {
      return Optional.empty();
    }
    String[] parts = name.substring(0, name.length() - EXTENSION.length()).split("-", -1);
    int first = parts[0].equals("opennlp") ? 1 : 0;
    if (first >= parts.length || !parts[first].matches("[a-z]{2,3}")) {
      return Optional.empty();
    }
    String language = parts[first];
    for (int i = first + 1; i < parts.length; i++) {
      Optional<ModelKind> kind = ModelKind.ofWord(parts[i]);
      if (kind.isPresent()) {
        return Optional.of(new ModelName(language, kind.get()));
      }
    }
    return Optional.empty();
  }
}
