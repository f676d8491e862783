package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private static Mentions mentions(Mention... mentions) {
    Mentions made = new Mentions();
    made.addAll(List.of(mentions));
    return made;
  }

  @Test
  void keepsWhatIsAddedInItsOrder() {
    Mention first = new Mention(0, 3, 9);
    Mention second = new Mention(0, 1, 4);
    Mention third = new Mention(7, 0, 2);

    Mentions mentions = mentions(first, second, third);

    assertThat(mentions).containsExactly(first, second, third);
    assertThat(mentions.sentence(2)).isEqualTo(7);
    assertThatThrownBy(() -> mentions.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void thoseOfAnotherComeWhereTheyStandInTheTextAndBehindEqualOnes() {
    Mentions mentions = mentions(new Mention(1, 0, 4), new Mention(5, 2, 4));

    mentions.merge(mentions(new Mention(0, 8, 9), new Mention(1, 0, 7), new Mention(5, 1, 3)));

    assertThat(mentions)
        .containsExactly(
            new Mention(0, 8, 9),
            new Mention(1, 0, 4),
            new Mention(1, 0, 7),
            new Mention(5, 1, 3),
            new Mention(5, 2, 4));
  }
}
