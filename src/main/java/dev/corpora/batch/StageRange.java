package dev.corpora.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stages that follow each other.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
public record StageRange(Stage first, Stage last) {

  /** All stages. */
  public static final StageRange ALL = new StageRange(Stage.PARSE, Stage.WRITE);

  public StageRange {
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException(last + " is not after " + first);
    }
  }

  /**
   * The range of some stages.
   *
   * @throws IllegalArgumentException where they do not follow each other, in this order
   */
  public static StageRange of(List<Stage> stages) {
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("no stage is named");
    }
    Stage first = stages.get(0);
    Stage last = stages.get(stages.size() - 1);
    if (first.compareTo(last) > 0 || !List.copyOf(EnumSet.range(first, last)).equals(stages)) {
      throw new IllegalArgumentException("these do not follow each other");
    }
    return new StageRange(first, last);
  }

  /** Whether a stage is among them. */
  public boolean includes(Stage stage) {
    return stage.compareTo(first) >= 0 && stage.compareTo(last) <= 0;
  }

  /** Those of them up to a stage; empty where all come later. */
  Optional<StageRange> upTo(Stage stage) {
    if (stage.compareTo(first) < 0) {
      return Optional.empty();
    }
    return Optional.of(new StageRange(first, stage.compareTo(last) < 0 ? stage : last));
  }

  /** Those of them from a stage on; empty where all come earlier. */
  Optional<StageRange> from(Stage stage) {
    if (stage.compareTo(last) > 0) {
      return Optional.empty();
    }
    return Optional.of(new StageRange(stage.compareTo(first) > 0 ? stage : first, last));
  }

  /** The stages in their order. */
  Set<Stage> stages() {
    return EnumSet.range(first, last);
  }

  /** The identifiers of all stages up to one, as outputs list what is done. */
  static List<String> doneUpTo(Stage last) {
    return new ArrayList<>(EnumSet.range(Stage.PARSE, last)).stream().map(Stage::id).toList();
  }

  /** As the option {@code --stages} takes them. */
  @Override
  public String toString() {
    return stages().stream().map(Stage::id).collect(Collectors.joining(","));
  }
}
