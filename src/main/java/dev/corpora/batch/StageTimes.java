package dev.corpora.batch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long a document spent in each stage, in all of its attempts together, by the clock on the
 * wall. What is missing to the document's duration is waiting: for a process to start, between two
 * attempts.
 */
public final class StageTimes {

  /** Of a document that came to no stage. */
  public static final StageTimes NONE = new StageTimes(Map.of());

  private final Map<Stage, Duration> times;

  private StageTimes(Map<Stage, Duration> times) {
    this.times = new EnumMap<>(Stage.class);
    this.times.putAll(times);
  }

  /** These times; stages that are not there took none. */
  public static StageTimes of(Map<Stage, Duration> times) {
    return new StageTimes(times);
  }

  /** The time in a stage; zero where the document never came to it. */
  public Duration in(Stage stage) {
    return times.getOrDefault(stage, Duration.ZERO);
  }

  /** The time in all stages. */
  public Duration total() {
    return times.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** These times and others, stage by stage. */
  public StageTimes plus(StageTimes others) {
    StageTimes sum = new StageTimes(times);
    others.times.forEach((stage, time) -> sum.times.merge(stage, time, Duration::plus));
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageTimes that && times.equals(that.times);
  }

  @Override
  public int hashCode() {
    return times.hashCode();
  }

  @Override
  public String toString() {
    return times.toString();
  }
}
