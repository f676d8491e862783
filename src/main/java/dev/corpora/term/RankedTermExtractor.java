package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Sentence;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Extracts by patterns, merges variants, scores by the measures of this package and cuts. */
public final class RankedTermExtractor implements TermExtractor {

  private static final int SENTENCES_BETWEEN_CHECKS = 500;
  private static final int TERMS_BETWEEN_CHECKS = 100;

  private final Map<String, LanguageRules> rules = new ConcurrentHashMap<>();
  private final Cut cut;

  /** An extractor with the shipped reference of general language. */
  public RankedTermExtractor(TermOptions options) {
    this.cut = new Cut(options);
  }

  @Override
  public List<Term> extract(AnalysedDocument document, Checkpoint checkpoint) {
    LanguageRules language = rules.computeIfAbsent(document.language(), LanguageRules::of);
    List<Sentence> sentences = document.sentences();
    WordCounts counts = new WordCounts();
    WordUses uses = new WordUses();
    CandidateCollector collector = new CandidateCollector(language, counts, uses);
    for (int i = 0; i < sentences.size(); i++) {
      if (i % SENTENCES_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      collector.add(i, sentences.get(i));
    }
    Termhood termhood = new Termhood(language.generalLanguage(), counts, uses, sentences.size());
    List<ScoredCandidate> ranked =
        rank(collector, termhood, new NameEvidence(counts.nounsAreCapitalised()));
    checkpoint.check();
    TermAssembler assembler =
        new TermAssembler(
            sentences, termhood, new ContextChooser(sentences, language.definitions()));
    List<Term> terms = new ArrayList<>();
    for (ScoredCandidate scored : cut.apply(ranked, counts.total())) {
      if (terms.size() % TERMS_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      terms.add(assembler.assemble(scored));
    }
    return terms;
  }

  private static List<ScoredCandidate> rank(
      CandidateCollector collector, Termhood termhood, NameEvidence names) {
    List<ScoredCandidate> sorted = new ArrayList<>();
    for (Candidate candidate : CandidateMerger.merge(collector.candidates())) {
      if (termhood.isIndependent(candidate)) {
        TermKind kind = names.kindOf(candidate);
        sorted.add(
            new ScoredCandidate(
                candidate, Citation.canonical(candidate), kind, termhood.score(candidate, kind)));
      }
    }
    sorted.sort(ScoredCandidate.BEST_FIRST);
    return sorted;
  }

  /** A text that differs wherever patterns, stop words or reference data differ. */
  public static String fingerprint() {
    return ResourceDigest.SHIPPED;
  }
}
