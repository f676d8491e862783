package dev.corpora.nlp;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Block;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.Tokens;
import dev.corpora.nlp.DocumentReadings.Reading;
import dev.corpora.nlp.Piece.Shape;
import dev.corpora.nlp.Tagger.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
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
    this.words = new WordSplitter(pack.tokens().map(SharedModel::get), pack.rules(), pack.chunks());
    this.tagger = new Tagger(pack);
    this.lemmas = new Lemmas(pack);
    this.openClasses = new OpenClassRepair(pack.language());
    this.foreign = new ForeignPassages(pack.language());
  }

  AnalysedDocument analyse(CleanDocument document, Checkpoint checkpoint) {
    CaseEvidence evidence = new CaseEvidence(pack.rules());
    Deque<SplitSentence> split = new ArrayDeque<>();
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
    DocumentReadings readings =
        new DocumentReadings((word, shape, tag, next) -> read(word, shape, tag, next, evidence));
    List<Sentence> analysed = new ArrayList<>(split.size());
    int tokens = 0;
    while (!split.isEmpty()) {
      checkpoint.check();
      // What was split is not needed again, and takes more memory than the tokens.
      Sentence done = tag(split.removeFirst(), evidence, readings);
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
        List<Word> found = words.split(text);
        split.add(
            new SplitSentence(block, text, offset + start, found, CaseEvidence.capitals(found)));
      }
    }
    return split;
  }

  private Sentence tag(SplitSentence sentence, CaseEvidence evidence, DocumentReadings readings) {
    List<Word> found = sentence.words();
    List<WordForm> plain = new ArrayList<>(found.size());
    boolean first = true;
    for (Word word : found) {
      plain.add(word.isWord() ? evidence.plain(word.form(), first, sentence) : word.form());
      first = first && !word.isWord();
    }
    List<Tag> tags = tagger.tag(found, plain);
    Tokens.Builder tokens = new Tokens.Builder(found.size());
    for (int i = 0; i < found.size(); i++) {
      Word word = found.get(i);
      PartOfSpeech next = i + 1 < tags.size() ? headOr(tags.get(i + 1).pos()) : PartOfSpeech.X;
      tokens.add(
          word.start(),
          readings.of(word.form().text(), plain.get(i), word.shape(), tags.get(i), next));
    }
    return new Sentence(
        sentence.text(),
        sentence.start(),
        sentence.block().kind(),
        sentence.block().location(),
        tokens.build());
  }

  /** What repairs tell apart: a noun or name, an adjective, anything else. */
  private static PartOfSpeech headOr(PartOfSpeech pos) {
    return switch (pos) {
      case NOUN, PROPN -> PartOfSpeech.NOUN;
      case ADJ -> PartOfSpeech.ADJ;
      default -> PartOfSpeech.X;
    };
  }

  /** What a word is, by the model's tag and what mends it. */
  private Reading read(
      WordForm word, Shape shape, Tag tag, PartOfSpeech next, CaseEvidence evidence) {
    PartOfSpeech pos = TagRepair.mend(shape, word.text(), tag.pos(), next);
    if (isContent(pos) && next != PartOfSpeech.NOUN && evidence.isNounByCapital(word)) {
      pos = PartOfSpeech.NOUN;
    }
    if (shape == Shape.WORD) {
      pos = openClasses.mend(word.text(), pos, next);
    }
    pos = foreign.mend(word.text(), pos);
    return new Reading(pos, lemmas.of(word.text(), tag, pos, evidence::knows));
  }

  private static boolean isContent(PartOfSpeech pos) {
    return pos == PartOfSpeech.ADJ || pos == PartOfSpeech.ADV || pos == PartOfSpeech.VERB;
  }
}
