package dev.corpora.nlp;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Block;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.Token;
import dev.corpora.nlp.Piece.Shape;
import dev.corpora.nlp.Tagger.Tag;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.Span;

/**
 * Analyses documents of one language: first all sentences and words, which tell how the document
 * uses capitals, then tags and lemmas. Sentences in another language are left out. For one thread.
 */
final class PackAnalyser {

  private final LanguagePack pack;
  private final SentenceSplitter sentences;
  private final WordSplitter words;
  private final Tagger tagger;
  private final Lemmas lemmas;
  private final OpenClassRepair openClasses;
  private final ForeignPassages foreign;

  PackAnalyser(LanguagePack pack) {
    this.pack = pack;
    this.sentences =
        new SentenceSplitter(new SentenceDetectorME(pack.sentences().get()), pack.rules());
    this.words =
        new WordSplitter(pack.tokens().map(shared -> new TokenizerME(shared.get())), pack.rules());
    this.tagger = new Tagger(pack);
    this.lemmas = new Lemmas(pack);
    this.openClasses = new OpenClassRepair(pack.language());
    this.foreign = new ForeignPassages(pack.language());
  }

  AnalysedDocument analyse(CleanDocument document, Checkpoint checkpoint) {
    CaseEvidence evidence = new CaseEvidence(pack.rules());
    List<SplitSentence> split = new ArrayList<>();
    int offset = 0;
    for (Block block : document.blocks()) {
      if (block.kind().isLanguage()) {
        checkpoint.check();
        for (SplitSentence sentence : foreign.withoutForeign(split(block, offset))) {
          evidence.add(sentence);
          split.add(sentence);
        }
      }
      offset += block.text().length() + 1;
    }
    DocumentLemmas bases = new DocumentLemmas(lemmas, evidence::knows);
    List<Sentence> analysed = new ArrayList<>(split.size());
    int tokens = 0;
    for (SplitSentence sentence : split) {
      checkpoint.check();
      Sentence done = tag(sentence, evidence, bases);
      tokens += done.tokens().size();
      analysed.add(done);
    }
    return new AnalysedDocument(pack.language(), analysed, tokens);
  }

  private List<SplitSentence> split(Block block, int offset) {
    List<SplitSentence> split = new ArrayList<>();
    for (Span span : sentences.split(block.text())) {
      int start = span.getStart();
      int end = span.getEnd();
      while (start < end && WordSplitter.isSpace(block.text().charAt(start))) {
        start++;
      }
      while (end > start && WordSplitter.isSpace(block.text().charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        String text = block.text().substring(start, end);
        List<Piece> pieces = words.split(text);
        split.add(
            new SplitSentence(
                block, text, offset + start, pieces, CaseEvidence.capitals(text, pieces)));
      }
    }
    return split;
  }

  private Sentence tag(SplitSentence sentence, CaseEvidence evidence, DocumentLemmas bases) {
    List<Piece> pieces = sentence.pieces();
    List<String> plain = new ArrayList<>(pieces.size());
    boolean first = true;
    for (Piece piece : pieces) {
      String word = piece.of(sentence.text());
      boolean isWord = piece.shape() == Shape.WORD || piece.shape() == Shape.COMPOUND;
      plain.add(isWord ? evidence.plain(word, first, sentence) : word);
      first = first && !isWord;
    }
    List<Tag> tags = tagger.tag(pieces, plain);
    List<Token> tokens = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      PartOfSpeech next = i + 1 < tags.size() ? tags.get(i + 1).pos() : PartOfSpeech.PUNCT;
      PartOfSpeech pos = TagRepair.mend(piece.shape(), plain.get(i), tags.get(i).pos(), next);
      boolean hasHead = next == PartOfSpeech.NOUN || next == PartOfSpeech.PROPN;
      if (isContent(pos) && !hasHead && evidence.isNounByCapital(plain.get(i))) {
        pos = PartOfSpeech.NOUN;
      }
      if (isPlainWord(piece)) {
        pos = openClasses.mend(plain.get(i), pos, next);
      }
      pos = foreign.mend(plain.get(i), pos);
      String lemma = bases.of(plain.get(i), tags.get(i), pos);
      tokens.add(new Token(piece.of(sentence.text()), piece.start(), piece.end(), pos, lemma));
    }
    return new Sentence(
        sentence.text(),
        sentence.start(),
        sentence.block().kind(),
        sentence.block().location(),
        tokens);
  }

  private static boolean isPlainWord(Piece piece) {
    return piece.shape() == Shape.WORD;
  }

  private static boolean isContent(PartOfSpeech pos) {
    return pos == PartOfSpeech.ADJ || pos == PartOfSpeech.ADV || pos == PartOfSpeech.VERB;
  }
}
