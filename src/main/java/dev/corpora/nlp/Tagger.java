package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.nlp.Piece.Shape;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tags the pieces of a sentence. The model gets its words as it has learnt them: contractions
 * whole, and compounds in their parts where the language's tokenizer model would part them. For one
 * thread.
 */
final class Tagger {

  private final POSTaggerME model;
  private final boolean compoundsParted;

  Tagger(LanguagePack pack) {
    this.model = new POSTaggerME(pack.tags().get(), POSTagFormat.CUSTOM);
    this.compoundsParted = pack.tokens().isPresent();
  }

  /**
   * The tag of each piece.
   *
   * @param words the pieces' words, each as it would stand in the middle of a running sentence
   */
  List<Tag> tag(List<Piece> pieces, List<String> words) {
    List<String> input = new ArrayList<>();
    int[] last = new int[pieces.size()];
    for (int i = 0; i < last.length; i++) {
      String word = words.get(i).replace('’', '\'');
      Shape shape = pieces.get(i).shape();
      if (shape == Shape.ENCLITIC && !input.isEmpty()) {
        input.add(input.remove(input.size() - 1) + word);
      } else if (shape == Shape.COMPOUND && compoundsParted) {
        addParts(word, input);
      } else {
        input.add(word);
      }
      last[i] = input.size() - 1;
    }
    String[] tags = model.tag(input.toArray(String[]::new));
    List<Tag> result = new ArrayList<>();
    for (int i = 0; i < last.length; i++) {
      boolean host = i + 1 < last.length && pieces.get(i + 1).shape() == Shape.ENCLITIC;
      boolean enclitic = pieces.get(i).shape() == Shape.ENCLITIC;
      result.add(Tag.of(tags[last[i]], host, enclitic, words.get(i)));
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

    static Tag of(String raw, boolean host, boolean enclitic, String word) {
      String[] parts = raw.split("\\+", 2);
      if (enclitic) {
        boolean joined = parts.length > 1;
        return plain(joined ? UniversalTags.of(parts[1]) : encliticPos(word));
      }
      if (host && parts.length > 1) {
        return plain(UniversalTags.of(parts[0]));
      }
      return new Tag(raw, UniversalTags.of(parts[0]));
    }

    private static PartOfSpeech encliticPos(String word) {
      String form = word.replace('’', '\'');
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
