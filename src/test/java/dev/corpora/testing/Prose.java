package dev.corpora.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Plain English prose about a water mill and its bees, as much as a test needs, the same for the
 * same seed.
 */
public final class Prose {

  private static final List<String> SUBJECTS =
      List.of(
          "The miller",
          "The old beekeeper",
          "Every water wheel",
          "A worn millstone",
          "The head race",
          "The honey extractor",
          "A strong colony",
          "The sluice gate",
          "The brood chamber",
          "A careful apprentice");
  private static final List<String> VERBS =
      List.of("drives", "feeds", "protects", "damages", "regulates", "inspects", "repairs");
  private static final List<String> OBJECTS =
      List.of(
          "the grinding stones of the upper floor",
          "a row of wooden beehives",
          "the overflow channel behind the mill",
          "the queen excluder and its frame",
          "the pit wheel and the wallower",
          "a drying rack for wax combs",
          "the flour bin under the hopper",
          "the winter cluster of the colony");
  private static final List<String> ENDINGS =
      List.of(
          "before the spring flood arrives",
          "while the water level is low",
          "after each honey harvest",
          "when the bearing runs hot",
          "because the tail race is narrow",
          "until the grain has been dressed");

  private final Random random;

  /** Prose that depends on the seed alone. */
  public Prose(long seed) {
    random = new Random(seed);
  }

  /** A sentence of ten to twenty words. */
  public String sentence() {
    return pick(SUBJECTS) + " " + pick(VERBS) + " " + pick(OBJECTS) + " " + pick(ENDINGS) + ".";
  }

  /** A paragraph of so many sentences. */
  public String paragraph(int sentences) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      parts.add(sentence());
    }
    return String.join(" ", parts);
  }

  /** So many paragraphs of five sentences. */
  public String[] paragraphs(int number) {
    String[] paragraphs = new String[number];
    for (int i = 0; i < number; i++) {
      paragraphs[i] = paragraph(5);
    }
    return paragraphs;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
