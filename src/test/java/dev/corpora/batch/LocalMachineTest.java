package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMachineTest {

  private final LocalMachine machine = new LocalMachine();

  @Test
  void tellsALoadBetweenNothingAndEverything() {
    machine.processorLoad().ifPresent(load -> assertThat(load).isBetween(0.0, 1.0));
  }

  @Test
  void tellsHowMuchMemoryAndDiskThereIs(@TempDir Path folder) {
    assertThat(machine.availableMemory().orElseThrow()).isGreaterThan(1L << 20);
    assertThat(machine.usableSpace(folder).orElseThrow()).isGreaterThan(1L << 20);
    assertThat(machine.usableSpace(folder.resolve("gone"))).isEmpty();
  }
}
