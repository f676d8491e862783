package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageTimerTest {

  private final AtomicLong now = new AtomicLong();
  private final StageTimer timer = new StageTimer(now::get);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void addsUpWhatSeveralAttemptsTakeAndLeavesOutWhatIsBetweenThem() {
    pass(Duration.ofSeconds(9));
    timer.enter(Stage.PARSE);
    pass(Duration.ofSeconds(1));
    timer.enter(Stage.EXTRACT);
    pass(Duration.ofSeconds(2));
    timer.leave();
    pass(Duration.ofSeconds(50));
    timer.enter(Stage.PARSE);
    pass(Duration.ofSeconds(4));
    timer.leave();

    assertThat(timer.times().in(Stage.PARSE)).isEqualTo(Duration.ofSeconds(5));
    assertThat(timer.times().in(Stage.EXTRACT)).isEqualTo(Duration.ofSeconds(2));
    assertThat(timer.times().in(Stage.WRITE)).isZero();
    assertThat(timer.times().total()).isEqualTo(Duration.ofSeconds(7));
  }
}
