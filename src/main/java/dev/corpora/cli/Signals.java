package dev.corpora.cli;

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
}
