package dev.corpora.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models as this package reads and asks them, beside OpenNLP's own classes. */
class StockAnswersTest {

  private static final Map<String, String> PROSE =
      Map.of(
          "en",
          """
          When the night watch came up the stairs, nobody had yet told Mrs. Ardley that the boiler \
          was leaking again. She listened, nodded twice, and asked for the red toolbox. "It's the \
          valve," she said; "it always is, isn't it?" The well-known trick (a half-turn to the left, \
          then a tap) didn't help this time. Water ran over 3.5 metres of new carpet before anyone \
          could find the stop-cock, which the builders had hidden behind the fridge. By 7:45 a.m. the \
          plumber's van stood in the drive. He charged £120, took a cheque, and warned them that the \
          pipes wouldn't last until 2027. The insurers' letter, dated 14 March, offered less than \
          half. Do they really believe that old houses repair themselves? She has been writing to \
          them ever since, and they cannot say that she gives up easily. Linux kernels, pipes and \
          marriages: all of them leak somewhere! Reading the manual first would have saved us \
          days. The children were running, singing, and generally making themselves useful.""",
          "de",
          """
          Als der Hausmeister am Morgen die Heizung prüfte, war der Kessel schon seit Stunden kalt. \
          „Das liegt am Ventil“, sagte er und holte seinen Werkzeugkasten aus dem Keller. Die \
          Mieterinnen und Mieter des 3. Stocks hatten sich bereits am 14. März beschwert, z. B. über \
          das Tropfen in der Küche. Niemand wusste, wo der Haupthahn ist; die Handwerker hatten ihn \
          hinter dem Kühlschrank versteckt. Um 7:45 Uhr kam endlich der Klempner, der 120 € verlangte \
          und vor weiteren Wasserschäden warnte. Ob die Versicherungsgesellschaft zahlt, ist noch \
          offen. Sie schreibt ihr seitdem jede Woche einen Brief, und niemand kann behaupten, dass sie \
          leicht aufgibt! Vor- und Nachteile der E-Mail-Benachrichtigung wurden ausführlich \
          besprochen. Hätte man zuerst die Gebrauchsanweisung gelesen, wäre das alles nicht passiert.""",
          "fr",
          """
          Quand le gardien monta l'escalier, personne n'avait encore dit à Mme Lefèvre que la \
          chaudière fuyait de nouveau. Elle l'écouta, hocha la tête et demanda la boîte à outils. \
          « C'est la soupape, dit-elle, n'est-ce pas ? » L'eau coula sur 3,5 mètres de moquette neuve \
          avant qu'on trouvât le robinet d'arrêt, que les maçons avaient caché derrière le \
          réfrigérateur. Vers 7 h 45, la camionnette du plombier s'arrêta devant la maison. Il \
          réclama 120 €, prit un chèque et prévint que les tuyaux ne dureraient pas jusqu'en 2027. Y \
          a-t-il encore quelqu'un qui croie que les vieilles maisons se réparent toutes seules ? \
          Depuis lors, elle leur écrit chaque semaine, et l'on ne saurait dire qu'elle renonce \
          facilement. Les enfants couraient, chantaient et se rendaient utiles aujourd'hui !""");

  /** What no model was trained on. */
  private static final List<String> ODD =
      List.of(
          "https://example.org/a?b=c#d",
          "name@example.org",
          "😀",
          "👩‍🔧🔧",
          "\u0000",
          "naïve",
          "Ünïcödé",
          "日本語",
          "ひらがな",
          "カタカナ",
          "3,141.59",
          "1999-12-31",
          "10/20",
          "--force",
          "a",
          "A",
          "Ä.",
          "…",
          "&amp;",
          "C++",
          "(see",
          "[1].",
          "rock'n'roll",
          "x".repeat(300),
          "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
          "İstanbul",
          "ﬁnal");

  private static String resource(String language, String kind) {
    return "/opennlp-"
        + language
        + "-ud-"
        + (language.equals("en") ? "ewt" : "gsd")
        + "-"
        + kind
        + "-1.3-2.5.4.bin";
  }

  private static InputStream open(String language, String kind) {
    return StockAnswersTest.class.getResourceAsStream(resource(language, kind));
  }

  /** The prose word by word, odd ones strewn in, then the same words in other orders. */
  private static List<String[]> sentences(String language) {
    List<String> words = new ArrayList<>();
    Random random = new Random(7);
    for (String chunk : PROSE.get(language).split(" ", -1)) {
      words.addAll(Arrays.asList(chunk.split("(?=[.,;:!?”“»)\"])|(?<=[(\"„«])", -1)));
      if (random.nextInt(6) == 0) {
        words.add(ODD.get(random.nextInt(ODD.size())));
      }
    }
    List<String[]> sentences = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      for (int from = 0; from < words.size(); ) {
        int to = Math.min(words.size(), from + 1 + random.nextInt(40));
        sentences.add(words.subList(from, to).toArray(String[]::new));
        from = to;
      }
      Collections.shuffle(words, random);
    }
    return sentences;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void tagsAsOpenNlpDoes(String language) throws IOException {
    POSTaggerME stock = new POSTaggerME(new POSModel(open(language, "pos")), POSTagFormat.CUSTOM);
    TagDecoder ours = TagModel.read(open(language, "pos")).newDecoder();

    assertThat(ours).isInstanceOf(GreedyTagDecoder.class);
    for (String[] sentence : sentences(language)) {
      assertThat(Arrays.stream(ours.decode(sentence)).mapToObj(ours.tags()::get))
          .as(String.join(" ", sentence))
          .containsExactly(stock.tag(sentence));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void findsTokensAsOpenNlpDoes(String language) throws IOException {
    TokenizerME stock = new TokenizerME(new TokenizerModel(open(language, "tokens")));
    TokenModel ours = TokenModel.read(open(language, "tokens"));
    List<String> chunks = new ArrayList<>(List.of(PROSE.get(language).split(" ", -1)));
    for (String odd : ODD) {
      chunks.add(odd);
      chunks.add("(" + odd + "),");
      chunks.add(odd + "'s");
    }

    for (String chunk : chunks) {
      if (WhitespaceTokenizer.INSTANCE.tokenize(chunk).length == 1) {
        assertThat(ours.ends(chunk))
            .as(chunk)
            .containsExactly(
                Arrays.stream(stock.tokenizePos(chunk)).mapToInt(Span::getEnd).toArray());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void findsLemmasAsOpenNlpDoes(String language) throws IOException {
    LemmatizerME stock = new LemmatizerME(new LemmatizerModel(open(language, "lemmas")));
    LemmaModel ours = LemmaModel.read(open(language, "lemmas"));

    for (String word :
        String.join(" ", PROSE.get(language), String.join(" ", ODD)).split(" ", -1)) {
      for (String tag : List.of("NOUN", "VERB", "ADJ", "PROPN", "NUM", "none")) {
        assertThat(ours.lemma(word, tag))
            .as(word + " as " + tag)
            .isEqualTo(stock.lemmatize(new String[] {word}, new String[] {tag})[0]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void findsSentencesAsOpenNlpDoes(String language) throws IOException {
    SentenceDetectorME stock =
        new SentenceDetectorME(new SentenceModel(open(language, "sentence")));
    SentenceDetectorME ours =
        new SentenceDetectorME(ModelReader.sentences(open(language, "sentence")));
    String text = PROSE.get(language) + " " + String.join(" ", ODD);

    assertThat(ours.sentPosDetect(text)).hasSizeGreaterThan(5).isEqualTo(stock.sentPosDetect(text));
  }

  @Test
  void evaluatesFeaturesToTheLastBit() throws IOException {
    AbstractModel stock = new POSModel(open("fr", "pos")).getArtifact("pos.model");
    CompactMaxentModel ours = ModelReader.tags(open("fr", "pos")).getArtifact("pos.model");
    @SuppressWarnings("unchecked")
    List<String> names =
        new ArrayList<>(((Map<String, Context>) stock.getDataStructures()[1]).keySet());
    names.addAll(List.of("w=nowhere-to-be-found", "", "\u0000", "suf=😀"));
    Random random = new Random(3);

    for (int i = 0; i < names.size(); i += 7) {
      String[] context = {
        names.get(i), names.get(random.nextInt(names.size())), names.get(names.size() - 1 - i % 9)
      };
      assertThat(ours.eval(context))
          .as(String.join(" ", context))
          .containsExactly(stock.eval(context));
      float[] values = {0.5f, 2, 1.25f};
      assertThat(ours.eval(context, values)).containsExactly(stock.eval(context, values));
    }
  }

  @Test
  void leavesModelWithMoreInItToOpenNlp() throws IOException {
    byte[] more = withEntry(open("fr", "pos"), "notes.txt");

    TagDecoder stock = TagModel.read(new ByteArrayInputStream(more)).newDecoder();
    TagDecoder fast = TagModel.read(open("fr", "pos")).newDecoder();

    assertThat(stock).isInstanceOf(BeamTagDecoder.class);
    assertThat(stock.tags()).isEqualTo(fast.tags());
    for (String[] sentence : sentences("fr").subList(0, 40)) {
      assertThat(stock.decode(sentence)).containsExactly(fast.decode(sentence));
    }
  }

  private static byte[] withEntry(InputStream model, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(model);
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        from.transferTo(to);
      }
      to.putNextEntry(new ZipEntry(name));
      to.write(name.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
