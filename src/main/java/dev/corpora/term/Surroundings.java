package dev.corpora.term;

import dev.corpora.model.Sentence;
import dev.corpora.model.Token;
import dev.corpora.model.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the occurrences of a candidate. Immutable. */
final class Surroundings {

  /** Occurrences that are looked at, at most. */
  private static final int MOST = 60;

  private final List<Sentence> sentences;

  Surroundings(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /** At most {@value #MOST} of a candidate's occurrences, evenly from all of the document. */
  List<Mention> sample(Candidate candidate) {
    List<Mention> mentions = candidate.mentions();
    if (mentions.size() <= MOST) {
      return mentions;
    }
    List<Mention> sample = new ArrayList<>(MOST);
    for (int i = 0; i < MOST; i++) {
      sample.add(mentions.get((int) ((long) i * mentions.size() / MOST)));
    }
    return sample;
  }

  Sentence sentence(Mention mention) {
    return sentences.get(mention.sentence());
  }

  /** The token before an occurrence; null at its sentence's start. */
  @Nullable Token before(Mention mention) {
    Tokens tokens = sentence(mention).tokens();
    int first = firstFrom(tokens, mention.start());
    return first == 0 ? null : tokens.get(first - 1);
  }

  /** The token after an occurrence; null at its sentence's end. */
  @Nullable Token after(Mention mention) {
    Tokens tokens = sentence(mention).tokens();
    int next = firstFrom(tokens, mention.end());
    return next == tokens.size() ? null : tokens.get(next);
  }

  /** The last token of an occurrence. */
  Token last(Mention mention) {
    Tokens tokens = sentence(mention).tokens();
    return tokens.get(firstFrom(tokens, mention.end()) - 1);
  }

  /** The position of the first token that starts there or later. */
  private static int firstFrom(Tokens tokens, int start) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.start(middle) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
