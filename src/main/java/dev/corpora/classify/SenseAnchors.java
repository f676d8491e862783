package dev.corpora.classify;

import dev.corpora.classify.scheme.Anchor;
import dev.corpora.classify.scheme.Anchor.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the senses of WordNet speak for: of the categories the one whose anchor is nearest, of
 * attributes each value that has an anchor on the way up, the more the nearer it is. A synset named
 * itself is nearest, then those above, then its lexicographer file, then its part of speech. Safe
 * for use by several threads.
 */
final class SenseAnchors {

  /** What is left of an anchor's weight with each step up to it. */
  private static final double PER_STEP = 0.98;

  private final Targets targets;
  private final Synsets synsets;
  private final Map<Integer, List<Claim>> bySynset = new HashMap<>();
  private final Map<Integer, List<Claim>> byHypernym = new HashMap<>();
  private final Map<String, List<Claim>> byFile = new HashMap<>();
  private final Map<Integer, List<Claim>> known = new ConcurrentHashMap<>();

  SenseAnchors(Targets targets, WordNet wordNet) {
    this.targets = targets;
    this.synsets = wordNet.synsets();
    SynsetNames names = new SynsetNames(wordNet);
    for (int target = 0; target < targets.size(); target++) {
      for (Anchor anchor : targets.anchors(target)) {
        Claim claim = new Claim(target, anchor.weight());
        for (String text : anchor.texts()) {
          if (anchor.kind() == Kind.FILES) {
            add(byFile, text, claim);
          } else if (anchor.kind() == Kind.SYNSETS) {
            add(bySynset, names.synset(text), claim);
          } else if (anchor.kind() == Kind.HYPERNYMS) {
            add(byHypernym, names.synset(text), claim);
          }
        }
      }
    }
  }

  private static <K> void add(Map<K, List<Claim>> table, K key, Claim claim) {
    table.computeIfAbsent(key, any -> new ArrayList<>()).add(claim);
  }

  /** What a synset speaks for; a category at most, which is the first. */
  List<Claim> of(int synset) {
    return known.computeIfAbsent(synset, this::find);
  }

  private List<Claim> find(int synset) {
    Found found = new Found(targets);
    found.add(bySynset.get(synset), 1);
    if (!byHypernym.isEmpty()) {
      climb(synset, found);
    }
    String file = WordNet.FILES.get(synsets.file(synset));
    found.add(byFile.get(file), 1);
    found.add(byFile.get(file.substring(0, file.indexOf('.'))), 1);
    return found.claims();
  }

  private void climb(int synset, Found found) {
    Set<Integer> seen = new HashSet<>(Set.of(synset));
    List<Integer> level = List.of(synset);
    for (double share = 1; !level.isEmpty(); share *= PER_STEP) {
      List<Integer> next = new ArrayList<>();
      List<Claim> claims = new ArrayList<>();
      for (int each : level) {
        claims.addAll(byHypernym.getOrDefault(each, List.of()));
        for (int i = 0; i < synsets.aboveCount(each); i++) {
          if (seen.add(synsets.above(each, i))) {
            next.add(synsets.above(each, i));
          }
        }
      }
      found.add(claims, share);
      level = next;
    }
  }

  /** Gathers claims, the nearest first. */
  private static final class Found {
    private final Targets targets;
    private final double[] weights;
    private int category = -1;

    Found(Targets targets) {
      this.targets = targets;
      this.weights = new double[targets.size()];
    }

    void add(@Nullable List<Claim> claims, double share) {
      if (claims == null) {
        return;
      }
      int nearest = category;
      for (Claim claim : claims) {
        double weight = claim.weight() * share;
        if (!targets.isCategory(claim.target())) {
          weights[claim.target()] = Math.max(weights[claim.target()], weight);
        } else if (category < 0 && (nearest < 0 || weight > weights[nearest])) {
          nearest = claim.target();
          weights[nearest] = weight;
        }
      }
      category = nearest;
    }

    List<Claim> claims() {
      List<Claim> claims = new ArrayList<>();
      if (category >= 0) {
        claims.add(new Claim(category, weights[category]));
      }
      for (int target = 0; target < weights.length; target++) {
        if (!targets.isCategory(target) && weights[target] > 0) {
          claims.add(new Claim(target, weights[target]));
        }
      }
      return List.copyOf(claims);
    }
  }
}
