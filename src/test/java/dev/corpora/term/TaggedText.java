package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Location;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.Token;
import dev.corpora.model.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds analysed documents of sentences whose words carry their tags: {@code "The/DET package/NOUN
 * managers/NOUN:manager install/VERB files/NOUN:file ./PUNCT"}. A word without a base form has
 * itself in lower case (proper nouns as they are); {@code ^} before a word says that no space
 * precedes it.
 */
final class TaggedText {

  private final String language;
  private final List<Sentence> sentences = new ArrayList<>();
  private int offset;
  private int tokens;

  TaggedText(String language) {
    this.language = language;
  }

  TaggedText prose(String tagged) {
    return add(BlockKind.PARAGRAPH, 1, tagged);
  }

  TaggedText add(BlockKind kind, int page, String tagged) {
    StringBuilder text = new StringBuilder();
    List<Token> words = new ArrayList<>();
    for (String each : List.of(tagged.split(" ", -1))) {
      boolean glued = each.startsWith("^");
      int slash = each.lastIndexOf('/');
      String word = each.substring(glued ? 1 : 0, slash);
      List<String> analysis = List.of(each.substring(slash + 1).split(":", 2));
      PartOfSpeech tag = PartOfSpeech.valueOf(analysis.get(0));
      if (!glued && text.length() > 0) {
        text.append(' ');
      }
      int start = text.length();
      text.append(word);
      String lemma =
          analysis.size() > 1
              ? analysis.get(1)
              : tag == PartOfSpeech.PROPN ? word : word.toLowerCase(java.util.Locale.ROOT);
      words.add(new Token(word, start, text.length(), tag, lemma));
    }
    sentences.add(
        new Sentence(text.toString(), offset, kind, new Location(page, null), Tokens.of(words)));
    offset += text.length() + 1;
    tokens += words.size();
    return this;
  }

  AnalysedDocument document() {
    return new AnalysedDocument(language, sentences, tokens);
  }
}
