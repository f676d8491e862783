package dev.corpora.nlp;

import dev.corpora.nlp.LanguagePack.WordAndTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;

/** The same as {@link StockModels} by the product's decoders and caches, without its repairs. */
final class FastModels {

  private static final int REMEMBERED = 40_000;

  private final LanguagePack pack;
  private final SentenceDetectorME sentences;
  private final TagDecoder tagger;
  private final BoundedCache<String, String[]> chunks = new BoundedCache<>(REMEMBERED);
  private final BoundedCache<WordAndTag, String> lemmas = new BoundedCache<>(REMEMBERED);

  FastModels(LanguagePack pack) {
    this.pack = pack;
    this.sentences = new SentenceDetectorME(pack.sentences().get());
    this.tagger = pack.tags().get().newDecoder();
  }

  List<AnsweredSentence> analyse(List<String> texts) {
    List<AnsweredSentence> answers = new ArrayList<>();
    for (String text : texts) {
      for (String sentence : sentences.sentDetect(text)) {
        String[] tokens = tokens(sentence);
        int[] decoded = tagger.decode(tokens);
        String[] tags = new String[tokens.length];
        for (int i = 0; i < tags.length; i++) {
          tags[i] = tagger.tags().get(decoded[i]);
        }
        answers.add(new AnsweredSentence(tokens, tags, lemmas(tokens, tags)));
      }
    }
    return answers;
  }

  private String[] tokens(String sentence) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      if (WordSplitter.isSpace(sentence.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < sentence.length() && !WordSplitter.isSpace(sentence.charAt(i))) {
        i++;
      }
      tokens.addAll(Arrays.asList(chunk(sentence.substring(start, i))));
    }
    return tokens.toArray(new String[0]);
  }

  private String[] chunk(String chunk) {
    String[] known = chunks.get(chunk);
    if (known == null) {
      List<String> tokens = new ArrayList<>();
      int start = 0;
      int[] ends =
          pack.tokens().isPresent()
              ? pack.tokens().get().get().ends(chunk)
              : new int[] {chunk.length()};
      for (int end : ends) {
        tokens.add(chunk.substring(start, end));
        start = end;
      }
      known = tokens.toArray(new String[0]);
      chunks.put(chunk, known);
    }
    return known;
  }

  private String[] lemmas(String[] tokens, String[] tags) {
    if (pack.lemmas().isEmpty()) {
      return tokens;
    }
    String[] found = new String[tokens.length];
    for (int i = 0; i < found.length; i++) {
      WordAndTag question = new WordAndTag(tokens[i], tags[i]);
      String known = lemmas.get(question);
      if (known == null) {
        known = pack.lemmas().get().get().lemma(tokens[i], tags[i]);
        lemmas.put(question, known);
      }
      found[i] = known;
    }
    return found;
  }
}
