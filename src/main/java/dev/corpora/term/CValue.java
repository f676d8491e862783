package dev.corpora.term;

/**
 * C-value: frequency that counts occurrences inside longer candidates less the fewer such
 * candidates there are, weighted by length.
 *
 * <p>Frantzi, Ananiadou and Mima, <i>Automatic recognition of multi-word terms: the
 * C-value/NC-value method</i>, International Journal on Digital Libraries 3(2), 2000. The weight is
 * one more than the paper's, so that single words count too (Barrón-Cedeño et al., <i>An improved
 * automatic term recognition method for Spanish</i>, CICLing 2009). Zero for a candidate that
 * occurs in one longer candidate only. A sentence that recurs word for word counts once. Shown is
 * the logarithm of one more.
 */
final class CValue implements Measure {

  @Override
  public String id() {
    return "c_value";
  }

  @Override
  public double of(Candidate candidate) {
    double frequency = candidate.told();
    if (candidate.containers() > 0) {
      frequency -= (double) candidate.nested() / candidate.containers();
    }
    return Logs.base2(1 + (1 + Logs.base2(candidate.words().size())) * Math.max(0, frequency));
  }
}
