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

  private static final int TERMS_BETWEEN_CHECKS = 100;

  private final Ranker ranker = Ranker.shipped();

  private final Map<String, LanguageRules> rules = new ConcurrentHashMap<>();
  private final References references;
  private final Selection selection;
  private final Cut cut;

  /** An extractor with the shipped references, for a reader who knows nothing yet. */
  public RankedTermExtractor(TermOptions options) {
    this(options, References.shipped(), KnownWords.none(), Contrast.none());
  }

  /**
   * An extractor with all that a user may bring.
   *
   * @param references what rarity and over-use are measured against
   * @param known what is left out
   * @param contrast other documents, whose terms are left out unless they are more frequent here
   */
  public RankedTermExtractor(
      TermOptions options, References references, KnownWords known, Contrast contrast) {
    this.references = references;
    this.selection = new Selection(options.keep(), known, contrast);
    this.cut = new Cut(options);
  }

  @Override
  public List<Term> extract(AnalysedDocument document, Checkpoint checkpoint) {
    LanguageRules language = rules.computeIfAbsent(document.language(), LanguageRules::of);
    List<Sentence> sentences = document.sentences();
    CandidateSet set = CandidateSet.of(document, language, checkpoint);
    GeneralLanguage reference = references.of(document.language(), language.generalLanguage());
    List<Measure> measures = new Measures(language, reference, set, sentences).all();
    List<ScoredCandidate> ranked = new Ranking(set, language, measures, ranker).bestFirst();
    checkpoint.check();
    List<ScoredCandidate> wanted = selection.apply(ranked, set.citation(), document);
    List<ScoredCandidate> kept = cut.apply(wanted, set.counts().total());
    TermAssembler assembler =
        new TermAssembler(
            sentences,
            set.citation(),
            measures,
            new ContextChooser(
                sentences, set.surroundings(), language.definitions(), language::isOrdinary),
            set.abbreviations(),
            new NameTyper(
                language.names(), set.surroundings(), names(ranked), language::isOrdinary));
    List<Term> terms = new ArrayList<>();
    for (ScoredCandidate scored : kept) {
      if (terms.size() % TERMS_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      terms.add(assembler.assemble(scored));
    }
    return terms;
  }

  private static List<Candidate> names(List<ScoredCandidate> candidates) {
    return candidates.stream()
        .filter(scored -> scored.kind() == TermKind.NAME)
        .map(ScoredCandidate::candidate)
        .toList();
  }

  /** A text that differs wherever patterns, stop words or reference data differ. */
  public static String fingerprint() {
    return ResourceDigest.SHIPPED;
  }
}
