package dev.corpora.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Stops a run at the first signal and ends the process at the second. Safe for several threads. */
final class Interruption implements Consumer<ExitCode> {

  private final Runnable stop;
  private final IntConsumer halt;
  private final AtomicReference<@Nullable ExitCode> first = new AtomicReference<>();

  /**
   * An interruption that did not come yet.
   *
   * @param stop asks the run for an end
   * @param halt ends the process at once
   */
  Interruption(Runnable stop, IntConsumer halt) {
    this.stop = stop;
    this.halt = halt;
  }

  @Override
  public void accept(ExitCode code) {
    if (first.compareAndSet(null, code)) {
      stop.run();
    } else {
      halt.accept(code.code());
    }
  }

  /** The code of the first signal. */
  Optional<ExitCode> code() {
    return Optional.ofNullable(first.get());
  }
}
