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
import java.util.function.Predicate;

/** Extracts by patterns, merges variants, scores by the measures of this package and cuts. */
public final class RankedTermExtractor implements TermExtractor {

  private static final int SENTENCES_BETWEEN_CHECKS = 500;
  private static final int TERMS_BETWEEN_CHECKS = 100;

  /**
   * The share of occurrences after a modifier of no class from which a phrase is the rest of one.
   */
  private static final double TRUNCATED_SHARE = 0.6;

  private final Ranker ranker = Ranker.shipped();

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
    Citation citation = collector.citation();
    Surroundings surroundings = new Surroundings(sentences);
    AbbreviationMerger abbreviations = new AbbreviationMerger(introduced);
    List<Candidate> candidates =
        abbreviations.merge(
            CandidateMerger.merge(
                collector.candidates(),
                new TermVariants(
                    language.variants(), surroundings, language.generalLanguage()::lists),
                citation,
                counts.nounsAreCapitalised()));
    checkpoint.check();
    List<Measure> measures = new Measures(language, counts, uses, candidates, sentences).all();
    List<ScoredCandidate> ranked =
        rank(
            candidates,
            citation,
            measures,
            new NameEvidence(language.names(), capitals, surroundings, language::isOrdinary),
            language::isOrdinary);
    checkpoint.check();
    List<ScoredCandidate> kept = cut.apply(ranked, counts.total());
    TermAssembler assembler =
        new TermAssembler(
            sentences,
            citation,
            measures,
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

  private List<ScoredCandidate> rank(
      List<Candidate> candidates, Citation citation, List<Measure> measures, NameEvidence names) {
    Map<String, TermKind> kinds = new HashMap<>();
    for (Candidate candidate : candidates) {
      kinds.put(candidate.key(), names.kindOf(candidate));
    }
    NameParts parts =
        new NameParts(candidates, candidate -> kinds.get(candidate.key()) == TermKind.NAME, ordinary);
    List<ScoredCandidate> sorted = new ArrayList<>();
    for (Candidate candidate : candidates) {
      TermKind kind = kinds.getOrDefault(candidate.key(), TermKind.TERM);
      if (!isTruncated(candidate) && !isDescribedName(candidate, kinds) && !parts.hold(candidate)) {
        sorted.add(
            new ScoredCandidate(
                candidate,
                citation.canonical(candidate),
                kind,
                ranker.score(measures, candidate, kind)));
      }
    }
    sorted.sort(ScoredCandidate.BEST_FIRST);
    return sorted;
  }

  /**
   * Whether it is the rest of a longer phrase: {@code order equation} of second order equations.
   */
  private static boolean isTruncated(Candidate candidate) {
    return candidate.words().size() > 1
        && candidate.truncated() > TRUNCATED_SHARE * candidate.frequency();
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
