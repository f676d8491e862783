package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordhoodTest {

  private static double wordhood(TaggedText text, String word) {
    WordTypes types = new WordTypes();
    WordCounts counts = new WordCounts(types);
    WordUses uses = new WordUses(types);
    WordReader reader = new WordReader(types);
    for (Sentence sentence : text.document().sentences()) {
      List<Word> words = reader.read(sentence);
      counts.add(words);
      uses.add(words);
    }
    Wordhood wordhood = new Wordhood(GeneralLanguage.of("en"), counts, uses);
    return wordhood.of(new Candidate(word, List.of(word), 0));
  }

  private static TaggedText repeated(String... sentences) {
    TaggedText text = new TaggedText("en");
    for (int i = 0; i < 10; i++) {
      for (String sentence : sentences) {
        text.prose(sentence);
      }
    }
    return text;
  }

  @Test
  void whatTakesDeterminersIsAWordAndWhatStandsBehindANounIsNot() {
    TaggedText text =
        repeated(
            "The/DET old/ADJ glumpet/NOUN turns/VERB:turn ./PUNCT",
            "We/PRON set/VERB the/DET tolerance/NOUN wlen/NOUN first/ADV ./PUNCT",
            "It/PRON returns/VERB:return (/PUNCT zorp/NOUN ,/PUNCT nix/NOUN )/PUNCT ./PUNCT");
    assertThat(wordhood(text, "glumpet")).isGreaterThan(0.9);
    assertThat(wordhood(text, "wlen")).isLessThan(0.4);
    assertThat(wordhood(text, "zorp")).isLessThan(wordhood(text, "wlen"));
  }

  @Test
  void inflectionAndDictionariesSpeakForAWord() {
    TaggedText bare = repeated("We/PRON like/VERB grumble/NOUN zorp/NOUN today/ADV ./PUNCT");
    TaggedText plural =
        repeated(
            "We/PRON like/VERB grumble/NOUN zorp/NOUN today/ADV ./PUNCT",
            "We/PRON like/VERB grumble/NOUN zorps/NOUN:zorp today/ADV ./PUNCT");
    TaggedText listed = repeated("We/PRON like/VERB grumble/NOUN saddle/NOUN today/ADV ./PUNCT");
    assertThat(wordhood(plural, "zorp")).isGreaterThan(wordhood(bare, "zorp") + 0.2);
    assertThat(wordhood(listed, "saddle")).isGreaterThan(wordhood(bare, "zorp") + 0.2);
  }

  @Test
  void wordsWithoutVowelsOrWithDigitsLookLikeIdentifiers() {
    TaggedText text =
        repeated(
            "The/DET fcn/NOUN waits/VERB:wait ./PUNCT", "The/DET m2e/NOUN waits/VERB:wait ./PUNCT");
    assertThat(wordhood(text, "fcn")).isLessThan(0.5);
    assertThat(wordhood(text, "m2e")).isLessThan(0.5);
  }

  @Test
  void aWordSeenOnceIsNotBlamed() {
    TaggedText text =
        new TaggedText("en").prose("We/PRON like/VERB grumble/NOUN zorp/NOUN ./PUNCT");
    assertThat(wordhood(text, "zorp")).isGreaterThan(0.5);
  }
}
