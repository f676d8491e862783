package dev.corpora.classify;

import dev.corpora.classify.scheme.Scheme.Attribute;
import dev.corpora.classify.scheme.Scheme.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what the scores make of a term's attributes; nothing where nothing is known. Immutable. */
final class AttributeReader {

  /** What speaks less for the value of a list is not said. */
  private static final double LEAST_FOR_VALUE = 0.2;

  /** A number below this is not said. */
  private static final double LEAST_NUMBER = 0.1;

  private final Targets targets;

  AttributeReader(Targets targets) {
    this.targets = targets;
  }

  /** The attributes by id: a text, a list of texts, or a number in hundredths. */
  SortedMap<String, Object> read(Scores scores) {
    SortedMap<String, Object> read = new TreeMap<>();
    for (Attribute attribute : targets.attributes()) {
      int start = targets.start(attribute);
      switch (attribute.type()) {
        case TEXT -> {}
        case ONE -> one(attribute, start, scores, read);
        case SEVERAL -> several(attribute, start, scores, read);
        case NUMBER -> {
          double number = Math.round(scores.of(start) * 100) / 100.0;
          if (number >= LEAST_NUMBER) {
            read.put(attribute.id(), number);
          }
        }
      }
    }
    return read;
  }

  private static void one(Attribute attribute, int start, Scores scores, Map<String, Object> read) {
    int best = scores.best(start, attribute.values().size());
    if (best >= 0 && scores.of(best) >= LEAST_FOR_VALUE) {
      read.put(attribute.id(), attribute.values().get(best - start).id());
    }
  }

  private static void several(
      Attribute attribute, int start, Scores scores, Map<String, Object> read) {
    List<Value> values = attribute.values();
    int beside = attribute.beside().isEmpty() ? -1 : scores.best(start, values.size());
    List<String> found = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (start + i != beside && scores.of(start + i) >= LEAST_FOR_VALUE) {
        found.add(values.get(i).id());
      }
    }
    if (!found.isEmpty()) {
      read.put(attribute.id(), List.copyOf(found));
    }
  }
}
