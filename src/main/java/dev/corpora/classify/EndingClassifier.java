package dev.corpora.classify;

import dev.corpora.model.Classification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a noun by its form: its ending, its last part, or the whole of it, as a table of the
 * language says. The longest form that fits decides.
 */
final class EndingClassifier {

  /** The least that stands before an ending. */
  private static final int SHORTEST_STEM = 2;

  /** The least that stands before the last part of a compound. */
  private static final int SHORTEST_FIRST_PART = 3;

  private final Map<String, Classification> words = new HashMap<>();
  private final Map<String, Classification> endings = new HashMap<>();
  private final Map<String, Classification> lastParts = new HashMap<>();

  private EndingClassifier() {}

  static EndingClassifier of(String language) {
    EndingClassifier classifier = new EndingClassifier();
    RuleFiles.lines(RuleFiles.endings(language)).forEach(classifier::add);
    return classifier;
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    Classification of = Classification.of(columns[1], Double.parseDouble(columns[2]));
    String form = columns[0].substring(1);
    switch (columns[0].charAt(0)) {
      case '-' -> endings.put(form, of);
      case '*' -> {
        words.put(form, of);
        lastParts.put(form, of);
      }
      default -> words.put(columns[0], of);
    }
  }

  /** Empty where no form of the table fits. */
  Optional<Classification> classify(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    Classification whole = words.get(word);
    if (whole != null) {
      return Optional.of(whole);
    }
    for (int cut = SHORTEST_STEM; cut < word.length(); cut++) {
      Classification found = ending(word.substring(cut), cut);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private @Nullable Classification ending(String ending, int before) {
    Classification part = before >= SHORTEST_FIRST_PART ? lastParts.get(ending) : null;
    return part != null ? part : endings.get(ending);
  }
}
