package dev.corpora.batch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A machine that says what a test wants: each value once, the last one for ever. */
final class ScriptedMachine implements Machine {

  private final Deque<Double> loads = new ArrayDeque<>();
  private final Deque<Long> memory = new ArrayDeque<>();
  private final Deque<Long> space = new ArrayDeque<>();

  ScriptedMachine loads(double... shares) {
    for (double share : shares) {
      loads.add(share);
    }
    return this;
  }

  ScriptedMachine memory(long... bytes) {
    for (long size : bytes) {
      memory.add(size);
    }
    return this;
  }

  ScriptedMachine space(long... bytes) {
    for (long size : bytes) {
      space.add(size);
    }
    return this;
  }

  @Override
  public OptionalDouble processorLoad() {
    return loads.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(next(loads));
  }

  @Override
  public OptionalLong availableMemory() {
    return memory.isEmpty() ? OptionalLong.empty() : OptionalLong.of(next(memory));
  }

  @Override
  public OptionalLong usableSpace(Path folder) {
    return space.isEmpty() ? OptionalLong.empty() : OptionalLong.of(next(space));
  }

  private static <T> T next(Deque<T> values) {
    return values.size() > 1 ? values.remove() : values.element();
  }
}
