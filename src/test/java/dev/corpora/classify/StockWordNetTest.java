package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table answers as extJWNL does, which reads WordNet's own files. */
class StockWordNetTest {

  private static final Map<TermPos, POS> PARTS =
      Map.of(
          TermPos.NOUN, POS.NOUN,
          TermPos.VERB, POS.VERB,
          TermPos.ADJECTIVE, POS.ADJECTIVE);

  private static final Map<POS, List<PointerType>> ABOVE =
      Map.of(
          POS.NOUN, List.of(PointerType.HYPERNYM),
          POS.VERB, List.of(PointerType.HYPERNYM),
          POS.ADJECTIVE, List.of(PointerType.SIMILAR_TO));

  private static final List<String> ENDINGS = List.of("", "s", "es", "ed", "ing", "er", "est", "x");

  /** The one word of whose counts extJWNL overlooks one, which is under a key of another form. */
  private static final String MISCOUNTED = "last";

  private static final WordNet WORD_NET = WordNet.open();
  private static Dictionary stock;

  @BeforeAll
  static void openStock() throws JWNLException {
    stock = Dictionary.getDefaultResourceInstance();
  }

  @Test
  void everyWordHasTheSameSenses() throws JWNLException {
    for (Map.Entry<TermPos, POS> part : PARTS.entrySet()) {
      int words = 0;
      Iterator<IndexWord> all = stock.getIndexWordIterator(part.getValue());
      while (all.hasNext()) {
        assertSame(part.getKey(), all.next().getLemma());
        words++;
      }
      assertThat(words).isGreaterThan(10_000);
    }
  }

  @Test
  void everyIrregularFormHasTheSameBaseForm() throws JWNLException {
    for (Map.Entry<TermPos, POS> part : PARTS.entrySet()) {
      Iterator<Exc> all = stock.getExceptionIterator(part.getValue());
      while (all.hasNext()) {
        assertSame(part.getKey(), all.next().getLemma());
      }
    }
  }

  @Test
  void formsAndCombinationsOfWordsHaveTheSameBaseForm() throws JWNLException {
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    for (POS part : PARTS.values()) {
      Iterator<IndexWord> all = stock.getIndexWordIterator(part);
      while (all.hasNext()) {
        words.add(all.next().getLemma());
      }
      Iterator<Exc> irregular = stock.getExceptionIterator(part);
      while (irregular.hasNext()) {
        words.add(irregular.next().getLemma());
      }
    }
    for (int i = 0; i < 20_000; i++) {
      String first = pick(random, words) + pick(random, ENDINGS);
      String second = pick(random, words) + pick(random, ENDINGS);
      TermPos pos = pick(random, List.copyOf(PARTS.keySet()));
      assertSame(pos, first);
      assertSame(pos, Character.toUpperCase(first.charAt(0)) + first.substring(1));
      if (first.length() + second.length() < 30) {
        assertSame(pos, first + " " + second);
        assertSame(pos, first + "-" + second);
        assertSame(pos, first + second);
      }
    }
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static void assertSame(TermPos pos, String term) throws JWNLException {
    if (pos == TermPos.ADJECTIVE && term.equals(MISCOUNTED)) {
      return;
    }
    List<StockSense> expected = stockSenses(PARTS.get(pos), term);
    List<StockSense> found =
        WORD_NET.senses(pos, term).stream().map(StockWordNetTest::withDefinition).toList();
    if (!found.equals(expected)) {
      assertThat(found).as(pos + " " + term).isEqualTo(expected);
    }
    boolean listed = stock.getIndexWord(PARTS.get(pos), term) != null;
    if (WORD_NET.contains(pos, term) != listed) {
      assertThat(WORD_NET.contains(pos, term)).as(pos + " " + term).isEqualTo(listed);
    }
  }

  /** A sense as both sides can tell of it. */
  private record StockSense(
      String file,
      String lemma,
      String definition,
      int tagCount,
      boolean instance,
      List<String> above) {}

  private static StockSense withDefinition(Sense sense) {
    Synsets synsets = WORD_NET.synsets();
    List<String> above =
        IntStream.range(0, synsets.aboveCount(sense.synset()))
            .mapToObj(i -> synsets.definition(synsets.above(sense.synset(), i)))
            .toList();
    return new StockSense(
        sense.lexicographerFile(),
        sense.lemma(),
        synsets.definition(sense.synset()),
        sense.tagCount(),
        sense.instance(),
        above);
  }

  private static List<StockSense> stockSenses(POS pos, String term) throws JWNLException {
    IndexWord word = stock.getIndexWord(pos, term);
    if (word == null && !term.isBlank()) {
      word = stock.getMorphologicalProcessor().lookupBaseForm(pos, term);
    }
    List<StockSense> senses = new ArrayList<>();
    if (word != null && words(word.getLemma()) == words(term)) {
      for (Synset synset : word.getSenses()) {
        senses.add(stockSense(word.getLemma(), synset));
      }
    }
    return senses;
  }

  private static StockSense stockSense(String lemma, Synset synset) throws JWNLException {
    String spelling = lemma;
    int count = 0;
    for (Word word : synset.getWords()) {
      if (word.getLemma().equalsIgnoreCase(lemma)) {
        spelling = word.getLemma();
        count = word.getUseCount();
      }
    }
    boolean instance = !synset.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty();
    String definition = WordNet.withoutExamples(synset.getGloss());
    List<String> above = new ArrayList<>();
    for (PointerType type : ABOVE.getOrDefault(synset.getPOS(), List.of())) {
      for (Pointer pointer : synset.getPointers(type)) {
        above.add(WordNet.withoutExamples(pointer.getTargetSynset().getGloss()));
      }
    }
    return new StockSense(synset.getLexFileName(), spelling, definition, count, instance, above);
  }

  private static long words(String term) {
    return 1 + term.chars().filter(c -> c == ' ' || c == '-').count();
  }
}
