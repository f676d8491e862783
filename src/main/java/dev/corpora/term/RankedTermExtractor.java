package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Sentence;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    AbbreviationFinder introduced = new AbbreviationFinder();
    Capitals capitals = capitals(sentences, checkpoint);
    CandidateCollector collector = new CandidateCollector(language, capitals, counts, uses);
    for (int i = 0; i < sentences.size(); i++) {
      if (i % SENTENCES_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      collector.add(i, sentences.get(i));
      introduced.add(i, sentences.get(i));
    }
    Termhood termhood = new Termhood(language.generalLanguage(), counts, uses, sentences.size());
    Citation citation = collector.citation();
    Surroundings surroundings = new Surroundings(sentences);
    AbbreviationMerger abbreviations = new AbbreviationMerger(introduced);
    List<ScoredCandidate> ranked =
        rank(
            abbreviations.merge(
                CandidateMerger.merge(
                    collector.candidates(),
                    new TermVariants(
                        language.variants(), surroundings, language.generalLanguage()::lists),
                    citation,
                    counts.nounsAreCapitalised())),
            citation,
            termhood,
            new NameEvidence(language.names(), capitals, surroundings, language::isOrdinary));
    checkpoint.check();
    List<ScoredCandidate> kept = cut.apply(ranked, counts.total());
    TermAssembler assembler =
        new TermAssembler(
            sentences,
            citation,
            termhood,
            new ContextChooser(
                sentences, surroundings, language.definitions(), language::isOrdinary),
            abbreviations,
            new NameTyper(language.names(), surroundings, names(kept), language::isOrdinary));
    List<Term> terms = new ArrayList<>();
    for (ScoredCandidate scored : kept) {
      if (terms.size() % TERMS_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      terms.add(assembler.assemble(scored));
    }
    return terms;
  }

  private static Capitals capitals(List<Sentence> sentences, Checkpoint checkpoint) {
    Capitals capitals = new Capitals();
    WordReader reader = new WordReader();
    for (int i = 0; i < sentences.size(); i++) {
      if (i % SENTENCES_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      capitals.add(sentences.get(i), reader.read(sentences.get(i)));
    }
    return capitals;
  }

  private static List<Candidate> names(List<ScoredCandidate> candidates) {
    return candidates.stream()
        .filter(scored -> scored.kind() == TermKind.NAME)
        .map(ScoredCandidate::candidate)
        .toList();
  }

  private static List<ScoredCandidate> rank(
      List<Candidate> candidates, Citation citation, Termhood termhood, NameEvidence names) {
    Map<String, TermKind> kinds = new HashMap<>();
    for (Candidate candidate : candidates) {
      kinds.put(candidate.key(), names.kindOf(candidate));
    }
    NameParts parts =
        new NameParts(candidates, candidate -> kinds.get(candidate.key()) == TermKind.NAME);
    List<ScoredCandidate> sorted = new ArrayList<>();
    for (Candidate candidate : candidates) {
      TermKind kind = kinds.getOrDefault(candidate.key(), TermKind.TERM);
      if (termhood.isIndependent(candidate, kind)
          && !isDescribedName(candidate, kinds)
          && !parts.hold(candidate)) {
        sorted.add(
            new ScoredCandidate(
                candidate, citation.canonical(candidate), kind, termhood.score(candidate, kind)));
      }
    }
    sorted.sort(ScoredCandidate.BEST_FIRST);
    return sorted;
  }

  /** Whether it is a name with an adjective: {@code dear Victor} is no term. */
  private static boolean isDescribedName(Candidate candidate, Map<String, TermKind> kinds) {
    String first = candidate.words().get(0).toLowerCase(Locale.ROOT);
    return candidate.words().size() > 1
        && candidate.count(Casing.LOWER) > 0
        && candidate.key().startsWith(first)
        && kinds.get(candidate.key().substring(first.length())) == TermKind.NAME;
  }

  /** A text that differs wherever patterns, stop words or reference data differ. */
  public static String fingerprint() {
    return ResourceDigest.SHIPPED;
  }
}
