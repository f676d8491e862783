package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out the candidates that the reader does not want, however good they are: those of another
 * kind, those that the reader knows, and those that are nothing special about the document.
 * Immutable.
 */
final class Selection {

  private final KeptKinds keep;
  private final KnownWords known;
  private final Contrast contrast;

  Selection(KeptKinds keep, KnownWords known, Contrast contrast) {
    this.keep = keep;
    this.known = known;
    this.contrast = contrast;
  }

  /** The candidates that are wanted, in the order in which they are given. */
  List<ScoredCandidate> apply(
      List<ScoredCandidate> ranked, Citation citation, AnalysedDocument document) {
    return ranked.stream()
        .filter(scored -> keep.holds(scored.kind()))
        .filter(scored -> known.isEmpty() || !known.holdAnyOf(texts(scored, citation)))
        .filter(scored -> isSpecial(scored, document))
        .toList();
  }

  private static Set<String> texts(ScoredCandidate scored, Citation citation) {
    Set<String> texts = new HashSet<>(scored.candidate().surfaceForms().keySet());
    texts.add(scored.canonical());
    texts.add(citation.shown(scored.candidate()));
    return texts;
  }

  private boolean isSpecial(ScoredCandidate scored, AnalysedDocument document) {
    return contrast.isSpecial(
        document.language(),
        scored.canonical(),
        scored.candidate().frequency(),
        document.tokenCount());
  }
}
