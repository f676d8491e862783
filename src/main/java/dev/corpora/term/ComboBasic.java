package dev.corpora.term;

/**
 * ComboBasic: length and frequency, and how many longer candidates hold the candidate and how many
 * shorter ones it holds, so that terms of middle specificity are found too; on a logarithmic scale.
 *
 * <p>Astrakhantsev, <i>Methods and software for terminology extraction from domain-specific text
 * collection</i>, Institute for System Programming, 2015, with its weights 0.75 and 0.1.
 */
final class ComboBasic implements Measure {

  private static final double HOLDERS = 0.75;
  private static final double PARTS = 0.1;

  @Override
  public String id() {
    return "combo_basic";
  }

  @Override
  public double of(Candidate candidate) {
    double value =
        candidate.words().size() * Logs.base2(Math.max(1, candidate.told()))
            + HOLDERS * candidate.containers()
            + PARTS * candidate.parts();
    return Logs.base2(1 + value);
  }
}
