package dev.corpora.cli;

import dev.corpora.report.Terminal;
import java.util.function.Consumer;

/** Where signals of the operating system arrive. */
@FunctionalInterface
interface Signals {

  /** No signal ever arrives. */
  Signals NONE = handler -> {};

  /**
   * Has each signal that asks the program to end handed to the handler, on a thread of its own, as
   * the exit code that goes with it.
   */
  void onEnd(Consumer<ExitCode> handler);

  /** Has each new size of the terminal handed to the handler, on a thread of its own. */
  default void onResize(Consumer<Terminal.Size> handler) {}
}
