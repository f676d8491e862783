package dev.corpora.term;

import java.util.function.ToDoubleFunction;

/** One reason to hold a candidate for a term, as a number. Deterministic on every machine. */
interface Measure {

  /** The name under which outputs show it, in snake case. */
  String id();

  /** The candidate's value; its scale is the measure's own. */
  double of(Candidate candidate);

  /** A measure that is read off the candidate itself. */
  static Measure of(String id, ToDoubleFunction<Candidate> value) {
    return new Measure() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public double of(Candidate candidate) {
        return value.applyAsDouble(candidate);
      }
    };
  }
}
