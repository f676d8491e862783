package dev.corpora.classify;

import dev.corpora.bench.TextTable;
import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.model.TermPos;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The occurrences of ambiguous nouns that WordNet's makers tagged in the texts of SemCor. Each is
 * judged by the counts of all others, and once more with all counts of its noun hidden, as of the
 * many words that are in no tagged text: what is known of a noun of whose document nothing is.
 */
final class TaggedNouns {

  private static final String NOUNS = "/net/sf/extjwnl/data/wordnet/wn31/index.noun";

  private final WordNet wordNet;
  private final Targets targets;
  private final SenseAnchors anchors;
  private final List<Judged> ours = new ArrayList<>();
  private final List<Judged> firstSense = new ArrayList<>();
  private final List<Judged> hidden = new ArrayList<>();
  private double byChance;

  TaggedNouns(WordNet wordNet, Targets targets) {
    this.wordNet = wordNet;
    this.targets = targets;
    this.anchors = new SenseAnchors(targets, wordNet);
  }

  /** Judges all, and prints what came of it. */
  void print(PrintStream out) throws IOException {
    for (String noun : nouns()) {
      List<Sense> senses = wordNet.sensesOfForm(TermPos.NOUN, noun);
      if (senses.size() > 1) {
        judge(noun, senses);
      }
    }
    CalibrationBins bins = CalibrationBins.crossFitted(ours);
    TextTable table = new TextTable(List.of("category by", "right"));
    row(table, "most frequent sense, by the other occurrences", accuracy(firstSense));
    row(table, "senses weighed, by the other occurrences", bins.accuracy());
    row(table, "senses weighed, counts of the noun hidden", accuracy(hidden));
    row(table, "chance", byChance / hidden.stream().mapToDouble(Judged::weight).sum());
    table.print(out);
    out.println("confidences of one half of the nouns, fitted to the other half, both ways");
    bins.print(out);
  }

  private static double accuracy(List<Judged> cases) {
    return CalibrationBins.unfitted(cases).accuracy();
  }

  private static void row(TextTable table, String by, double right) {
    table.add(List.of(by, CalibrationBins.format(right)));
  }

  private void judge(String noun, List<Sense> senses) {
    List<Sense> unknown = senses.stream().map(sense -> counted(sense, 0)).toList();
    List<Sense> shuffled = unknown.stream().sorted(Comparator.comparing(Sense::synset)).toList();
    Set<Integer> categories = new HashSet<>();
    senses.forEach(sense -> categories.add(category(sense)));
    for (Sense sense : senses) {
      if (sense.tagCount() > 0) {
        int expected = category(sense);
        List<Sense> others = without(senses, sense);
        ours.add(judged(noun, others, expected, sense.tagCount()));
        hidden.add(judged(noun, shuffled, expected, sense.tagCount()));
        boolean first = category(others.get(0)) == expected;
        firstSense.add(new Judged(noun, 1, first, sense.tagCount()));
        byChance += (double) sense.tagCount() / categories.size();
      }
    }
  }

  private Judged judged(String noun, List<Sense> senses, int expected, int weight) {
    Scores scores = new Scores(targets);
    for (Weighted weighted : new SenseDistribution(senses).ranked()) {
      scores.addAlternative(anchors.of(weighted.sense().synset()), weighted.probability());
    }
    int best = scores.best(0, targets.categories());
    return new Judged(noun, scores.of(best), best == expected, weight);
  }

  private int category(Sense sense) {
    return anchors.of(sense.synset()).get(0).target();
  }

  private static List<Sense> without(List<Sense> senses, Sense one) {
    List<Sense> others = new ArrayList<>();
    for (Sense sense : senses) {
      others.add(counted(sense, sense.tagCount() - (sense.equals(one) ? 1 : 0)));
    }
    others.sort(Comparator.comparingInt(Sense::tagCount).reversed());
    return others;
  }

  private static Sense counted(Sense sense, int count) {
    return new Sense(
        sense.synset(), sense.lexicographerFile(), sense.lemma(), count, sense.instance());
  }

  private static List<String> nouns() throws IOException {
    try (InputStream in = Objects.requireNonNull(TaggedNouns.class.getResourceAsStream(NOUNS))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .filter(line -> !line.startsWith(" "))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    }
  }
}
