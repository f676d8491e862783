package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises what a document holds in another language than its own: whole sentences, by a vote of
 * function words, and single function words in sentences of its own. Rules and models of one
 * language say nonsense of another, and make terms of its articles and prepositions. Immutable.
 */
final class ForeignPassages {

  /** Stands for a word that says nothing of its sentence's language. */
  private static final String HOMOGRAPH = "";

  private static final int SENTENCE = 6;
  private static final int SHORTEST = 3;

  /** What prose of the other language has at the least; its own prose has 0.25 and more. */
  private static final double LEAST_SHARE = 0.16;

  private static final double LEAST_SHARE_OF_SHORT = 0.4;
  private static final double LEAST_VOTES = 1.8;
  private static final double LEAD = 3;

  private final SentenceVote vote;

  /** Where the votes of the document's language stand. */
  private final int own;

  private final Set<String> homographs;
  private final Set<String> functionWords;

  ForeignPassages(String language) {
    Map<String, List<String>> cited = WordTable.read("cited-languages.txt");
    Set<String> voters = new HashSet<>(cited.getOrDefault("vote", List.of()));
    voters.add(language);
    this.homographs = Set.copyOf(cited.getOrDefault("own " + language, List.of()));
    this.vote = FunctionWordVote.among(voters);
    this.own = vote.position(language);
    this.functionWords = foreignWords(language, cited);
  }

  /** Function words of the languages most cited in this one, without those that it has itself. */
  private static Set<String> foreignWords(String language, Map<String, List<String>> cited) {
    Map<String, List<String>> words = WordTable.read("function-words.txt");
    Set<String> foreign = new HashSet<>();
    for (String other : cited.getOrDefault(language, List.of())) {
      foreign.addAll(words.getOrDefault(other, List.of()));
    }
    foreign.removeAll(Set.copyOf(words.getOrDefault(language, List.of())));
    foreign.removeAll(Set.copyOf(cited.getOrDefault("own " + language, List.of())));
    return Set.copyOf(foreign);
  }

  /** The sentences of one block that are in the document's language. */
  List<SplitSentence> withoutForeign(List<SplitSentence> block) {
    List<List<String>> words = block.stream().map(this::words).toList();
    boolean foreignBlock = isForeign(words.stream().flatMap(List::stream).toList());
    List<SplitSentence> own = new ArrayList<>(block.size());
    for (int i = 0; i < block.size(); i++) {
      boolean foreign =
          foreignBlock
              ? !isOwn(words.get(i))
              : isForeign(words.get(i))
                  || (words.get(i).size() < SENTENCE
                      && isForeignBeside(words, i)
                      && !isOwn(words.get(i)));
      if (!foreign) {
        own.add(block.get(i));
      }
    }
    return own;
  }

  /** Whether a short sentence stands between foreign ones, or at the block's end beside one. */
  private boolean isForeignBeside(List<List<String>> words, int index) {
    boolean before = index == 0 || isForeign(words.get(index - 1));
    boolean after = index == words.size() - 1 || isForeign(words.get(index + 1));
    return words.size() > 1 && before && after;
  }

  /** Whether more speaks for the document's language than for any other, and anything at all. */
  private boolean isOwn(List<String> words) {
    double[] votes = vote.votes(words);
    return votes[own] > 0 && votes[own] >= mostOthers(votes);
  }

  /** Whether the words speak clearly for another language. */
  private boolean isForeign(List<String> words) {
    if (words.size() < SHORTEST) {
      return false;
    }
    double[] votes = vote.votes(words);
    double other = mostOthers(votes);
    boolean isShort = words.size() < SENTENCE;
    double least = isShort ? LEAST_SHARE_OF_SHORT : LEAST_SHARE;
    return other >= LEAST_VOTES && other >= words.size() * least && other >= votes[own] * LEAD;
  }

  /** What speaks for the likeliest of the other languages. */
  private double mostOthers(double[] votes) {
    double most = 0;
    for (int i = 0; i < votes.length; i++) {
      most = i == own ? most : Math.max(most, votes[i]);
    }
    return most;
  }

  /**
   * The part of speech of a word, {@link PartOfSpeech#X} for a function word of another language.
   *
   * @param word as it would stand in the middle of a running sentence
   */
  PartOfSpeech mend(String word, PartOfSpeech pos) {
    return switch (pos) {
      case NOUN, VERB, ADJ, ADV -> functionWords.contains(word) ? PartOfSpeech.X : pos;
      default -> pos;
    };
  }

  private List<String> words(SplitSentence sentence) {
    List<String> words = new ArrayList<>();
    for (Word word : sentence.words()) {
      if (word.isWord() && word.form().isLetterFirst()) {
        String lower = word.form().lower();
        words.add(homographs.contains(lower) ? HOMOGRAPH : lower);
      }
    }
    return words;
  }
}
