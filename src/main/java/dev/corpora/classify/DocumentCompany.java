package dev.corpora.classify;

import java.util.List;

/** What a document as a whole says of the senses that its words may have. */
interface DocumentCompany {

  /** Of a document of which nothing is known: senses are as frequent as anywhere. */
  DocumentCompany UNKNOWN =
      new DocumentCompany() {
        @Override
        public double[] evidence(List<Sense> senses) {
          return new double[senses.size()];
        }

        @Override
        public double trustInFrequency() {
          return 1;
        }
      };

  /** How much more probable the document makes each sense of a word, as a logarithm. */
  double[] evidence(List<Sense> senses);

  /**
   * The power to which the frequencies of senses elsewhere are raised, from 0 to 1: the less, the
   * less they hold here.
   */
  double trustInFrequency();
}
