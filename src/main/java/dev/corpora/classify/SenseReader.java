package dev.corpora.classify;

import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.model.Term;
import dev.corpora.model.TermPos;
import java.util.List;
import java.util.Optional;

/**
 * Reads English terms by the senses of the term or, where WordNet does not hold it, of its head
 * word. Safe for use by several threads.
 */
final class SenseReader {

  private final Targets targets;
  private final SenseAnchors anchors;
  private final SenseLookup lookup;
  private final Synsets synsets;

  SenseReader(Targets targets, WordNet wordNet) {
    this.targets = targets;
    this.anchors = new SenseAnchors(targets, wordNet);
    this.lookup = new SenseLookup(wordNet);
    this.synsets = wordNet.synsets();
  }

  /** What the terms of a document say of the senses of each other. */
  DocumentCompany company(List<Term> terms) {
    return terms.size() < DocumentSubject.FEWEST_TERMS
        ? DocumentCompany.UNKNOWN
        : new DocumentSubject(terms, lookup, synsets);
  }

  /** Empty where WordNet does not hold the term. */
  Optional<TermReading> ofTerm(Term term, DocumentCompany company) {
    return read(Evidence.TERM, lookup.ofTerm(term), company);
  }

  /** Empty where WordNet does not hold the head of the term. */
  Optional<TermReading> ofHead(Term term, DocumentCompany company) {
    return read(Evidence.HEAD, lookup.of(term.pos(), term.head()), company);
  }

  /** Empty where the head of the term is no compound of which WordNet holds the last part. */
  Optional<TermReading> ofLastPart(Term term, DocumentCompany company) {
    return read(Evidence.PART, lookup.ofLastPart(term.pos(), term.head()), company);
  }

  /** What a word within a term speaks for; nothing where WordNet does not hold it. */
  Scores ofModifier(String word, DocumentCompany company) {
    List<Sense> senses = lookup.of(TermPos.NOUN, word);
    if (senses.isEmpty()) {
      senses = lookup.of(TermPos.ADJECTIVE, word);
    }
    return scores(new SenseDistribution(senses, company));
  }

  /** The gloss of a sense without its examples; empty where it has nothing but these. */
  String definition(Sense sense) {
    return synsets.definition(sense.synset());
  }

  private Optional<TermReading> read(
      Evidence evidence, List<Sense> senses, DocumentCompany company) {
    if (senses.isEmpty()) {
      return Optional.empty();
    }
    SenseDistribution distribution = new SenseDistribution(senses, company);
    Optional<Weighted> best = evidence == Evidence.TERM ? distribution.best() : Optional.empty();
    return Optional.of(
        new TermReading(evidence, scores(distribution), outside(distribution), best));
  }

  private double outside(SenseDistribution senses) {
    double outside = 0;
    for (Weighted sense : senses.ranked()) {
      List<Claim> claims = anchors.of(sense.sense().synset());
      if (claims.isEmpty() || !targets.isCategory(claims.get(0).target())) {
        outside += sense.probability();
      }
    }
    return outside;
  }

  private Scores scores(SenseDistribution senses) {
    Scores scores = new Scores(targets);
    for (Weighted sense : senses.ranked()) {
      scores.addAlternative(anchors.of(sense.sense().synset()), sense.probability());
    }
    return scores;
  }
}
