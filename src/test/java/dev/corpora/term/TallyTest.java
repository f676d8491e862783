package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static Map<String, Integer> mapOf(Tally<String> counts) {
    Map<String, Integer> map = new LinkedHashMap<>();
    counts.forEach(map::put);
    return map;
  }

  @Test
  void isEmptyAtFirst() {
    Tally<String> counts = new Tally<>();

    assertThat(counts.size()).isZero();
    assertThat(counts.count("a")).isZero();
    assertThatThrownBy(counts::first).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void countsFewAndManyKeysAsALinkedMapDoes() {
    for (int kinds : new int[] {1, 2, 7, 8, 9, 10, 300}) {
      Random random = new Random(kinds);
      Map<String, Integer> expected = new LinkedHashMap<>();
      Tally<String> counts = new Tally<>();
      for (int i = 0; i < 1_000; i++) {
        String key = "key " + random.nextInt(kinds);
        int count = 1 + random.nextInt(3);
        expected.merge(key, count, Integer::sum);
        counts.add(key, count);
      }

      assertThat(mapOf(counts)).containsExactlyEntriesOf(expected);
      expected.forEach((key, count) -> assertThat(counts.count(key)).isEqualTo(count));
      assertThat(counts.count("another key")).isZero();
      assertThat(counts.size()).isEqualTo(expected.size());
      assertThat(counts.first()).isEqualTo(expected.keySet().iterator().next());
    }
  }

  @Test
  void addsWhatWasCountedElsewhere() {
    Tally<String> counts = new Tally<>();
    counts.add("b", 2);
    counts.add("a", 1);
    Tally<String> others = new Tally<>();
    others.add("c", 5);
    others.add("b", 3);

    counts.addAll(others);

    assertThat(mapOf(counts))
        .containsExactly(Map.entry("b", 5), Map.entry("a", 1), Map.entry("c", 5));
  }
}
