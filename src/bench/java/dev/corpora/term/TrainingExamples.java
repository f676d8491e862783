package dev.corpora.term;

import dev.corpora.bench.terms.GoldList;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The candidates of one document that a ranker learns from: their measures, and whether the
 * document's own index or glossary names them.
 *
 * <p>An index is a witness, but not a full one. It hardly lists names, so names teach nothing here;
 * and of the many candidates that it passes over every fourth is enough.
 *
 * @param candidates those that are listed, and every fourth of the others
 * @param listed how many of them are listed
 */
record TrainingExamples(List<Example> candidates, int listed) {

  /** One of so many that are not listed, chosen by its text, is learnt from. */
  private static final int EVERY = 4;

  /** With fewer, chance would speak louder than the document. */
  private static final int LEAST_LISTED = 30;

  /**
   * A candidate.
   *
   * @param term with its measures
   * @param isListed whether the index or glossary has it
   */
  record Example(Term term, boolean isListed) {}

  /**
   * Labels the candidates of a document.
   *
   * @param document its name; which candidates are chosen differs between documents
   * @param terms what its index or glossary names, as {@link GoldList} compares it
   */
  static TrainingExamples of(String document, List<Term> candidates, Set<String> terms) {
    List<Example> examples = new ArrayList<>();
    int listed = 0;
    for (Term candidate : candidates) {
      if (candidate.kind() == TermKind.NAME) {
        continue;
      }
      boolean isListed = isListed(candidate, terms);
      listed += isListed ? 1 : 0;
      if (isListed || isChosen(document + '\t' + candidate.canonical())) {
        examples.add(new Example(candidate, isListed));
      }
    }
    return new TrainingExamples(List.copyOf(examples), listed);
  }

  /** Whether there are listed candidates enough to learn from. */
  boolean isUsable() {
    return listed >= LEAST_LISTED;
  }

  /**
   * What a candidate weighs, so that a document of {@code p} listed candidates has a say of {@code
   * sqrt(p)}, and what is listed a quarter of it: large indexes say more than small ones, but do
   * not drown them.
   */
  double weight(Example example) {
    double say = StrictMath.sqrt(listed);
    int others = candidates.size() - listed;
    return example.isListed() ? say / listed : 3 * say / others;
  }

  /**
   * A verb counts as listed only as it is cited: that an index has {@code links} says nothing of
   * {@code to link}.
   */
  private static boolean isListed(Term candidate, Set<String> terms) {
    return terms.contains(GoldList.normalised(candidate.canonical()))
        || (!isVerb(candidate)
            && candidate.forms().stream()
                .map(SurfaceForm::text)
                .map(GoldList::normalised)
                .anyMatch(terms::contains));
  }

  /** Whether it is one word, and that a verb, a gerund or a participle. */
  private static boolean isVerb(Term candidate) {
    return measure(candidate, "words") == 1
        && measure(candidate, "verb") + measure(candidate, "gerund") == 1;
  }

  private static double measure(Term candidate, String id) {
    return candidate.measures().getOrDefault(id, 0.0);
  }

  private static boolean isChosen(String name) {
    CRC32 hash = new CRC32();
    hash.update(name.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % EVERY == 0;
  }
}
