package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.model.ModelUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeEstimateTest {

  private static DocumentRecord record(DocumentStatus status, long size, int seconds) {
    return new DocumentRecord(
        status,
        null,
        size,
        Instant.EPOCH,
        null,
        null,
        null,
        0,
        null,
        0,
        0,
        1,
        Duration.ofSeconds(seconds),
        Instant.EPOCH,
        null,
        List.of(),
        List.of(),
        ModelUse.NONE);
  }

  @Test
  void withoutEarlierRunsTheUsualRateHolds() {
    assertThat(TimeEstimate.of(List.of(2_000_000L, 2_000_000L), Manifest.empty(), 2))
        .isEqualTo(new TimeEstimate(Duration.ofSeconds(5), false));
  }

  @Test
  void theLongestDocumentIsWaitedFor() {
    assertThat(TimeEstimate.of(List.of(4_000_000L, 1L), Manifest.empty(), 8).duration())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void successesOfEarlierRunsTellTheRate() {
    Manifest manifest =
        new Manifest(
            Optional.empty(),
            new TreeMap<>(
                Map.of(
                    "a.pdf", record(DocumentStatus.SUCCESS, 1_000_000, 4),
                    "b.pdf", record(DocumentStatus.SUCCESS, 3_000_000, 4),
                    "c.pdf", record(DocumentStatus.FAILED, 1_000_000, 300))));

    assertThat(TimeEstimate.of(List.of(5_000_000L), manifest, 2))
        .isEqualTo(new TimeEstimate(Duration.ofSeconds(10), true));
  }

  @Test
  void nothingToDoTakesNoTime() {
    assertThat(TimeEstimate.of(List.of(), Manifest.empty(), 1).duration()).isZero();
  }
}
