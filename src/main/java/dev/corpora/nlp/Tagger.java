package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.nlp.Piece.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags the pieces of a sentence. The model gets its words as it has learnt them: contractions
 * whole, and compounds in their parts where the language's tokenizer model would part them. For one
 * thread.
 */
final class Tagger {

  private final TagDecoder decoder;
  private final boolean compoundsParted;

  /** What the decoder's tags mean for a word by itself, one with an enclitic, an enclitic. */
  private final List<Tag> alone;

  private final List<Tag> hosts;

  Tagger(LanguagePack pack) {
    this.decoder = pack.tags().get().newDecoder();
    this.compoundsParted = pack.tokens().isPresent();
    this.alone = decoder.tags().stream().map(Tag::alone).toList();
    this.hosts = decoder.tags().stream().map(Tag::host).toList();
  }

  /**
   * The tag of each piece.
   *
   * @param plain the words' forms, each as it would stand in the middle of a running sentence
   */
  List<Tag> tag(List<Word> words, List<WordForm> plain) {
    List<String> input = new ArrayList<>(words.size() + 4);
    int[] last = new int[words.size()];
    for (int i = 0; i < last.length; i++) {
      String word = plain.get(i).typed();
      Shape shape = words.get(i).shape();
      if (shape == Shape.ENCLITIC && !input.isEmpty()) {
        input.add(input.remove(input.size() - 1) + word);
      } else if (shape == Shape.COMPOUND && compoundsParted) {
        addParts(word, input);
      } else {
        input.add(word);
      }
      last[i] = input.size() - 1;
    }
    int[] tags = decoder.decode(input.toArray(new String[0]));
    List<Tag> result = new ArrayList<>(last.length);
    for (int i = 0; i < last.length; i++) {
      int tag = tags[last[i]];
      boolean host = i + 1 < last.length && words.get(i + 1).shape() == Shape.ENCLITIC;
      boolean enclitic = words.get(i).shape() == Shape.ENCLITIC;
      result.add(
          enclitic
              ? Tag.enclitic(decoder.tags().get(tag), plain.get(i).typed())
              : host ? hosts.get(tag) : alone.get(tag));
    }
    return result;
  }

  private static void addParts(String word, List<String> input) {
    int from = 0;
    for (int i = 1; i < word.length() - 1; i++) {
      if (WordSplitter.isHyphen(word.charAt(i)) && i > from) {
        input.add(word.substring(from, i));
        input.add("-");
        from = i + 1;
      }
    }
    input.add(word.substring(from));
  }

  /**
   * What the model says of a piece.
   *
   * @param raw the model's own tag, which its lemmatizer has learnt with
   */
  record Tag(String raw, PartOfSpeech pos) {

    /** By hand: the quick compiler makes method calls of what a record compares by itself. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Tag tag && pos == tag.pos && raw.equals(tag.raw);
    }

    @Override
    public int hashCode() {
      return raw.hashCode();
    }

    /** What a tag says of a word that has no enclitic. */
    static Tag alone(String raw) {
      return new Tag(raw, UniversalTags.of(parts(raw)[0]));
    }

    /** What the tag of a word and its enclitic says of the word. */
    static Tag host(String raw) {
      String[] parts = parts(raw);
      return parts.length > 1 ? plain(UniversalTags.of(parts[0])) : alone(raw);
    }

    /** What the tag of a word and its enclitic says of the enclitic. */
    static Tag enclitic(String raw, String form) {
      String[] parts = parts(raw);
      return plain(parts.length > 1 ? UniversalTags.of(parts[1]) : encliticPos(form));
    }

    private static String[] parts(String raw) {
      return raw.split("\\+", 2);
    }

    private static PartOfSpeech encliticPos(String form) {
      boolean particle =
          form.equalsIgnoreCase("'s")
              || form.equalsIgnoreCase("n't")
              || form.equalsIgnoreCase("not");
      return particle ? PartOfSpeech.PART : PartOfSpeech.AUX;
    }

    private static Tag plain(PartOfSpeech pos) {
      return new Tag(pos.name(), pos);
    }
  }
}
