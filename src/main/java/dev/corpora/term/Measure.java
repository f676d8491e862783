package dev.corpora.term;

/** One reason to hold a candidate for a term, as a number. Deterministic on every machine. */
interface Measure {

  /** The name under which outputs show it, in snake case. */
  String id();

  /** The candidate's value; its scale is the measure's own. */
  double of(Candidate candidate);
}
