package dev.corpora.classify;

import dev.corpora.model.TermPos;
import dev.corpora.storage.CompiledResource;
import dev.corpora.storage.PackedTable;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * WordNet 3.1 (Fellbaum 1998), as far as classification asks it, from a table that is made of its
 * files when the program is built: opening these themselves, with a library, takes as long as all
 * else of a short document. Immutable, safe for use by several threads.
 *
 * <p>The table has the words of nouns, verbs and adjectives, each with its senses: the number of
 * the synset (3 bytes), the tag count (2), the word in its own letter case where that is another (a
 * byte of its length, and the word); then the irregular forms of the three, then the {@link
 * Synsets}.
 */
final class WordNet {

  /** The table, beside this class. */
  static final String RESOURCE = "wordnet.bin";

  /** The lexicographer files by their numbers, as lexnames(5WN) lists them. */
  static final List<String> FILES =
      List.of(
          "adj.all",
          "adj.pert",
          "adv.all",
          "noun.Tops",
          "noun.act",
          "noun.animal",
          "noun.artifact",
          "noun.attribute",
          "noun.body",
          "noun.cognition",
          "noun.communication",
          "noun.event",
          "noun.feeling",
          "noun.food",
          "noun.group",
          "noun.location",
          "noun.motive",
          "noun.object",
          "noun.person",
          "noun.phenomenon",
          "noun.plant",
          "noun.possession",
          "noun.process",
          "noun.quantity",
          "noun.relation",
          "noun.shape",
          "noun.state",
          "noun.substance",
          "noun.time",
          "verb.body",
          "verb.change",
          "verb.cognition",
          "verb.communication",
          "verb.competition",
          "verb.consumption",
          "verb.contact",
          "verb.creation",
          "verb.emotion",
          "verb.motion",
          "verb.perception",
          "verb.possession",
          "verb.social",
          "verb.stative",
          "verb.weather",
          "adj.ppl");

  private final WordNetPart nouns;
  private final WordNetPart verbs;
  private final WordNetPart adjectives;
  private final Synsets synsets;

  private WordNet(DataInputStream in) throws IOException {
    PackedTable noun = PackedTable.read(in);
    PackedTable verb = PackedTable.read(in);
    PackedTable adjective = PackedTable.read(in);
    this.nouns = WordNetPart.nouns(noun, PackedTable.read(in));
    this.verbs = WordNetPart.verbs(verb, PackedTable.read(in));
    this.adjectives = WordNetPart.adjectives(adjective, PackedTable.read(in));
    this.synsets = Synsets.read(in);
  }

  /** Read by the first who asks: it is the same for all. */
  private static final class Opened {
    static final WordNet WORD_NET =
        CompiledResource.read(WordNet.class, RESOURCE, WordNet::new)
            .orElseThrow(
                () -> new IllegalStateException(RESOURCE + " is missing from the class path"));
  }

  static WordNet open() {
    return Opened.WORD_NET;
  }

  /**
   * The senses of a word or multiword term, most frequent first; those of its base form where it is
   * itself inflected; none where WordNet does not hold it.
   *
   * @param pos phrases are looked up as nouns
   */
  List<Sense> senses(TermPos pos, String term) {
    WordNetPart part = part(pos);
    int entry = part.find(term);
    if (entry == PackedTable.NONE && !term.isBlank()) {
      entry = part.findBaseForm(term);
    }
    if (entry == PackedTable.NONE) {
      return List.of();
    }
    String lemma = part.words().word(entry).replace('_', ' ');
    // Of a multiword term that it does not know, morphology gives a part.
    return words(lemma) == words(term) ? senses(part.words(), entry, lemma) : List.of();
  }

  /** The senses of a word in just this form, most frequent first. */
  List<Sense> sensesOfForm(TermPos pos, String word) {
    PackedTable words = part(pos).words();
    int entry = part(pos).find(word);
    return entry == PackedTable.NONE
        ? List.of()
        : senses(words, entry, words.word(entry).replace('_', ' '));
  }

  /** Whether WordNet holds a word in just this form. */
  boolean contains(TermPos pos, String word) {
    return part(pos).find(word) != PackedTable.NONE;
  }

  private static long words(String term) {
    return 1 + term.chars().filter(c -> c == ' ' || c == '-').count();
  }

  private List<Sense> senses(PackedTable words, int entry, String lemma) {
    List<Sense> senses = new ArrayList<>();
    int at = words.start(entry);
    while (at < words.end(entry)) {
      int synset = words.number(at, 3);
      int tagCount = words.number(at + 3, 2);
      int spelled = words.number(at + 5, 1);
      at += 6;
      senses.add(
          new Sense(
              synset,
              FILES.get(synsets.file(synset)),
              spelled == 0 ? lemma : words.text(at, spelled),
              tagCount,
              synsets.isInstance(synset)));
      at += spelled;
    }
    return senses;
  }

  /** What the senses stand for and how that hangs together. */
  Synsets synsets() {
    return synsets;
  }

  /** A gloss is definitions, then examples in quotation marks, all parted by semicolons. */
  static String withoutExamples(String gloss) {
    int example = gloss.indexOf("; \"");
    String definition = example < 0 ? gloss : gloss.substring(0, example);
    if (definition.startsWith("\"")) {
      return "";
    }
    definition = definition.strip();
    return definition.endsWith(";") || definition.endsWith(":")
        ? definition.substring(0, definition.length() - 1)
        : definition;
  }

  private WordNetPart part(TermPos pos) {
    return switch (pos) {
      case NOUN, PHRASE -> nouns;
      case VERB -> verbs;
      case ADJECTIVE -> adjectives;
    };
  }
}
