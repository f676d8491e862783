package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceDigestTest {

  @Test
  void theDigestThatTheBuildMadeIsThatOfTheResources() {
    assertThat(ResourceDigest.class.getResource(ResourceDigest.COMPILED)).isNotNull();
    assertThat(ResourceDigest.SHIPPED).endsWith("-" + ResourceDigest.digest());
  }
}
