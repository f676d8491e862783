package dev.corpora.classify;

import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.model.TermPos;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The occurrences of ambiguous nouns that WordNet's makers tagged, each judged by the counts of all
 * the others: what frequencies alone are worth, where nothing is known of the document.
 */
final class LeftOutOccurrences {

  private static final String NOUNS = "/net/sf/extjwnl/data/wordnet/wn31/index.noun";

  private final WordNet wordNet;
  private final Targets targets;
  private final SenseAnchors anchors;

  LeftOutOccurrences(WordNet wordNet, Targets targets) {
    this.wordNet = wordNet;
    this.targets = targets;
    this.anchors = new SenseAnchors(targets, wordNet);
  }

  /** What the categories by our distribution of senses, and by the first sense alone, are worth. */
  void judge(CalibrationBins ours, CalibrationBins firstSense) throws IOException {
    for (String noun : nouns()) {
      List<Sense> senses = wordNet.sensesOfForm(TermPos.NOUN, noun);
      for (Sense sense : senses) {
        if (senses.size() > 1 && sense.tagCount() > 0) {
          List<Sense> others = without(senses, sense);
          int expected = category(sense);
          Scores scores = new Scores(targets);
          for (Weighted weighted : new SenseDistribution(others).ranked()) {
            scores.addAlternative(anchors.of(weighted.sense().synset()), weighted.probability());
          }
          int best = scores.best(0, targets.categories());
          ours.add(scores.of(best), best == expected, sense.tagCount());
          int first = category(others.get(0));
          firstSense.add(scores.of(first), first == expected, sense.tagCount());
        }
      }
    }
  }

  private int category(Sense sense) {
    return anchors.of(sense.synset()).get(0).target();
  }

  private static List<Sense> without(List<Sense> senses, Sense one) {
    List<Sense> others = new ArrayList<>();
    for (Sense sense : senses) {
      int count = sense.tagCount() - (sense.equals(one) ? 1 : 0);
      others.add(
          new Sense(
              sense.synset(), sense.lexicographerFile(), sense.lemma(), count, sense.instance()));
    }
    others.sort(Comparator.comparingInt(Sense::tagCount).reversed());
    return others;
  }

  private static List<String> nouns() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LeftOutOccurrences.class.getResourceAsStream(NOUNS))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .filter(line -> !line.startsWith(" "))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    }
  }
}
