package dev.corpora.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void everyHashIsInExactlyOneShard(long hash) {
    int found = 0;
    for (int number = 1; number <= 3; number++) {
      found += new Shard(number, 3).has(hash) ? 1 : 0;
    }
    assertThat(found).isOne();
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "5, 4", "1, 0", "1, 100001"})
  void whatIsNoPartIsRefused(int number, int of) {
    assertThatThrownBy(() -> new Shard(number, of)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesOfFilesCarryItsLabelBeforeTheirExtension() {
    Shard shard = new Shard(2, 4);

    assertThat(shard.in("corpora-errors.log")).isEqualTo("corpora-errors.2-of-4.log");
    assertThat(shard.in(".corpora-manifest.json")).isEqualTo(".corpora-manifest.2-of-4.json");
    assertThat(shard.in("manifest")).isEqualTo("manifest.2-of-4");
    assertThat(Shard.ofLabel(shard.label())).contains(shard);
    assertThat(Shard.ofLabel("5-of-4")).isEmpty();
    assertThat(Shard.ofLabel("queue")).isEmpty();
    assertThat(shard).hasToString("2/4");
  }
}
