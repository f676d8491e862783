package dev.corpora.classify;

import java.util.List;

/** What a document as a whole says of the senses that its words may have. */
interface DocumentCompany {

  /** Of a document of which nothing is known. */
  DocumentCompany UNKNOWN = senses -> new double[senses.size()];

  /** How much more probable the document makes each sense of a word, as a logarithm. */
  double[] evidence(List<Sense> senses);
}
