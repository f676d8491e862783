package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static Map<String, Integer> mapOf(Counts<String> counts) {
    Map<String, Integer> map = new LinkedHashMap<>();
    counts.forEach(map::put);
    return map;
  }

  @Test
  void isEmptyAtFirst() {
    Counts<String> counts = new Counts<>();

    assertThat(counts.size()).isZero();
    assertThat(counts.of("anything")).isZero();
    assertThat(counts.positionOf("anything")).isEqualTo(-1);
    assertThat(counts.keys()).isEmpty();
  }

  @Test
  void countsFewAndManyKeysAsALinkedMapDoes() {
    for (int kinds : new int[] {1, 2, 7, 8, 9, 10, 300}) {
      Random random = new Random(kinds);
      Map<String, Integer> expected = new LinkedHashMap<>();
      Counts<String> counts = new Counts<>();
      for (int i = 0; i < 1_000; i++) {
        String key = "key " + random.nextInt(kinds);
        int count = 1 + random.nextInt(3);
        expected.merge(key, count, Integer::sum);
        counts.add(key, count);
      }

      assertThat(mapOf(counts)).containsExactlyEntriesOf(expected);
      expected.forEach((key, count) -> assertThat(counts.of(key)).isEqualTo(count));
      assertThat(counts.keys()).containsExactlyElementsOf(expected.keySet());
      assertThat(counts.of("key " + kinds)).isZero();
    }
  }

  @Test
  void addsWhatWasCountedElsewhere() {
    Counts<String> counts = new Counts<>();
    counts.add("b", 2);
    counts.add("a", 1);
    Counts<String> others = new Counts<>();
    others.add("c", 5);
    others.add("b", 3);

    counts.addAll(others);

    assertThat(mapOf(counts))
        .containsExactly(Map.entry("b", 5), Map.entry("a", 1), Map.entry("c", 5));
  }

  @Test
  void holdsEqualKeysOnce() {
    Distinct<String> keys = new Distinct<>();
    for (int i = 0; i < 40; i++) {
      assertThat(keys.add("key " + i % 20)).isEqualTo(i % 20);
    }

    assertThat(keys.size()).isEqualTo(20);
    assertThat(keys.key(13)).isEqualTo("key 13");
  }
}
