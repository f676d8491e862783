package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Term;
import java.util.List;

/**
 * The stage EXTRACT: finds and ranks a document's terms. Implementations are safe for use by
 * several threads.
 */
@FunctionalInterface
public interface TermExtractor {

  /**
   * The document's terms, highest score first, ties by canonical form. The result depends on the
   * document and the options alone.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  List<Term> extract(AnalysedDocument document, Checkpoint checkpoint);
}
