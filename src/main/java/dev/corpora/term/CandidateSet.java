package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * All candidates of a document, variants and abbreviations under one, with what was counted on the
 * way to them.
 *
 * @param candidates in the order of their first occurrences
 * @param counts how often the document's words occur
 * @param uses what the document's words do in its sentences
 * @param capitals how the document writes its words
 * @param citation how candidates are cited
 * @param surroundings what stands beside them
 * @param abbreviations which of them have abbreviations
 */
record CandidateSet(
    List<Candidate> candidates,
    WordCounts counts,
    WordUses uses,
    Capitals capitals,
    Citation citation,
    Surroundings surroundings,
    AbbreviationMerger abbreviations) {

  private static final int SENTENCES_BETWEEN_CHECKS = 500;

  /**
   * The candidates of a document.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  static CandidateSet of(AnalysedDocument document, LanguageRules language, Checkpoint checkpoint) {
    List<Sentence> sentences = document.sentences();
    WordTypes types = new WordTypes();
    WordCounts counts = new WordCounts(types);
    WordUses uses = new WordUses(types);
    AbbreviationFinder introduced = new AbbreviationFinder();
    Capitals capitals = new Capitals(types, language.names()::isName);
    List<List<Word>> words = words(sentences, new WordReader(types), capitals, checkpoint);
    CandidateCollector collector = new CandidateCollector(language, capitals, counts, uses);
    for (int i = 0; i < sentences.size(); i++) {
      if (i % SENTENCES_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      // What was read of a sentence is not needed again, and takes as much memory as its tokens.
      collector.add(i, sentences.get(i), words.set(i, List.of()));
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
    return new CandidateSet(
        candidates, counts, uses, capitals, citation, surroundings, abbreviations);
  }

  /** The words of all sentences, whose capitals have to be known before any candidate is. */
  private static List<List<Word>> words(
      List<Sentence> sentences, WordReader reader, Capitals capitals, Checkpoint checkpoint) {
    List<List<Word>> all = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      if (all.size() % SENTENCES_BETWEEN_CHECKS == 0) {
        checkpoint.check();
      }
      List<Word> words = reader.read(sentence);
      capitals.add(sentence, words);
      all.add(words);
    }
    return all;
  }
}
