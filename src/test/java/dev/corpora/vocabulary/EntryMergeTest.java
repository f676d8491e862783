package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.Classification;
import dev.corpora.model.SurfaceForm;
import dev.corpora.testing.MadeVocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryMergeTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static MasterEntry one(String document, int frequency, double score, double confidence) {
    return read(
        document,
        MadeVocabulary.of(document, "en").entry("kiln", frequency, score, confidence).vocabulary(),
        node -> {});
  }

  private static MasterEntry classified(String document, Classification classification) {
    return read(
        document,
        MadeVocabulary.of(document, "en").entry("kiln", 1, 1, classification, null).vocabulary(),
        node -> {});
  }

  private static MasterEntry flagged(String document, String flag) {
    return read(
        document,
        MadeVocabulary.of(document, "en")
            .entry("kiln", 1, 1, Classification.of("a", 0.5), flag)
            .vocabulary(),
        node -> {});
  }

  private interface Change {
    void to(ObjectNode entry);
  }

  private static MasterEntry read(String document, Vocabulary vocabulary, Change change) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new VocabularyWriter().write(vocabulary, out);
      ObjectNode entry = (ObjectNode) JSON.readTree(out.toByteArray()).at("/entries/0");
      change.to(entry);
      return new DocumentEntries(document, "en").entry(entry, 1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static MasterEntry changed(String document, double confidence, Change change) {
    return read(
        document,
        MadeVocabulary.of(document, "en").entry("kiln", 1, 1, confidence).vocabulary(),
        change);
  }

  @Test
  void countsAreAddedUpAndSourcesListed() {
    MasterEntry merged =
        EntryMerge.merge(List.of(one("b.pdf", 3, 9, 0.1), one("a.pdf", 4, 2, 0.1)));

    assertThat(merged.term().frequency()).isEqualTo(7);
    assertThat(merged.term().forms()).containsExactly(new SurfaceForm("kiln", 7));
    assertThat(merged.sources())
        .containsExactly(
            new TermSource("a.pdf", 4, 2, List.of(2), List.of()),
            new TermSource("b.pdf", 3, 9, List.of(2), List.of()));
  }

  @Test
  void theMostConfidentSpeaksForAll() {
    MasterEntry sure =
        changed(
            "z.pdf", 0.9, e -> e.put("text", "Kiln").put("category", "tool").put("pos", "verb"));
    MasterEntry merged = EntryMerge.merge(List.of(one("a.pdf", 50, 50, 0.2), sure));

    assertThat(merged.term().text()).isEqualTo("Kiln");
    assertThat(merged.term().pos().id()).isEqualTo("verb");
    assertThat(merged.term().score()).isEqualTo(1);
    assertThat(merged.classification().category()).isEqualTo("tool");
    assertThat(merged.classification().confidence()).isEqualTo(0.9);
  }

  @Test
  void amongEquallyConfidentTheScoreDecidesThenTheFrequencyThenThePath() {
    assertThat(best(one("a.pdf", 9, 1, 0.5), one("b.pdf", 1, 2, 0.5))).isEqualTo("b.pdf");
    assertThat(best(one("a.pdf", 1, 2, 0.5), one("b.pdf", 2, 2, 0.5))).isEqualTo("b.pdf");
    assertThat(best(one("b.pdf", 2, 2, 0.5), one("a.pdf", 2, 2, 0.5))).isEqualTo("a.pdf");
  }

  private static String best(MasterEntry... entries) {
    return EntryMerge.merge(List.of(entries)).contexts().get(0).document();
  }

  @Test
  void numbersAreAveragedByConfidence() {
    MasterEntry merged =
        EntryMerge.merge(
            List.of(
                classified("a.pdf", attributes(0.9, Map.of("level", 1, "rare", true, "n", 3))),
                classified("b.pdf", attributes(0.3, Map.of("level", 5, "rare", false, "n", 3)))));

    assertThat((Double) merged.classification().attributes().get("level"))
        .isCloseTo((1 * 0.9 + 5 * 0.3) / 1.2, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(merged.classification().attributes()).containsEntry("rare", true);
    assertThat(((Number) merged.classification().attributes().get("n")).intValue()).isEqualTo(3);
  }

  private static Classification attributes(double confidence, Map<String, Object> attributes) {
    return new Classification(
        "a", List.of("t" + confidence), new TreeMap<>(attributes), null, confidence);
  }

  @Test
  void tagsAndVariantsAreUnited() {
    MasterEntry merged =
        EntryMerge.merge(
            List.of(
                classified("a.pdf", attributes(0.9, Map.of())),
                changed("b.pdf", 0.1, e -> e.putArray("variants").add("oven").add("furnace")),
                classified("c.pdf", attributes(0.3, Map.of()))));

    assertThat(merged.classification().tags()).containsExactly("t0.3", "t0.9");
    assertThat(merged.term().variants()).containsExactly("furnace", "oven");
  }

  @Test
  void flagIsKeptIfAnyHasIt() {
    MasterEntry merged =
        EntryMerge.merge(
            List.of(
                one("a.pdf", 1, 1, 0.9),
                flagged("b.pdf", "blocklist:Zeta"),
                flagged("c.pdf", "blocklist:Alpha")));

    assertThat(merged.ipFlag()).isEqualTo("blocklist:Alpha");
  }

  @Test
  void aDocumentsOwnDefinitionGoesBeforeAClassifiers() {
    MasterEntry own =
        changed(
            "a.pdf",
            0.1,
            e -> e.put("definition", "An oven.").put("definition_source", "document"));
    MasterEntry classifiers =
        changed(
            "b.pdf",
            0.9,
            e -> e.put("definition", "A thing.").put("definition_source", "classifier"));

    assertThat(EntryMerge.merge(List.of(own, classifiers)).definition()).isEqualTo("An oven.");
    assertThat(EntryMerge.merge(List.of(one("c.pdf", 1, 9, 1), classifiers)).definition())
        .isEqualTo("A thing.");
  }

  @Test
  void contextsComeFromDifferentDocuments() {
    MasterEntry many =
        changed(
            "a.pdf",
            0.9,
            e -> {
              for (String text : List.of("Second.", "Third.")) {
                e.withArray("contexts").addObject().put("text", text).put("offset", 1);
              }
            });
    MasterEntry merged =
        EntryMerge.merge(List.of(many, one("b.pdf", 1, 1, 0.1), one("c.pdf", 1, 1, 0.5)));

    assertThat(merged.contexts())
        .extracting(SourcedContext::document)
        .containsExactly("a.pdf", "c.pdf", "b.pdf");
  }

  @Test
  void unknownFieldsSurviveFromTheBestThatHasThem() {
    MasterEntry merged =
        EntryMerge.merge(
            List.of(
                changed("a.pdf", 0.1, e -> e.put("era", "bronze").putObject("deep").put("a", 1)),
                changed("b.pdf", 0.9, e -> e.put("era", "iron"))));

    assertThat(merged.unknown())
        .containsExactly(Map.entry("deep", "{\"a\":1}"), Map.entry("era", "\"iron\""));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void orderDoesNotMatter(long seed) throws IOException {
    Random random = new Random(seed);
    List<MasterEntry> entries = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      // Few values, so that there are ties.
      Classification classification =
          attributes(random.nextInt(3) / 2.0, Map.of("n", random.nextInt(3), "o" + i % 2, i));
      entries.add(
          read(
              "d" + i + ".pdf",
              MadeVocabulary.of("d" + i + ".pdf", "en")
                  .entry(
                      "kiln",
                      1 + random.nextInt(2),
                      random.nextInt(2),
                      classification,
                      random.nextBoolean() ? "blocklist:" + random.nextInt(3) : null)
                  .vocabulary(),
              e -> e.put("text", "kiln" + random.nextInt(3)).put("x" + random.nextInt(2), seed)));
    }
    byte[] first = new EntryJson().write(EntryMerge.merge(entries));
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(entries, random);
      assertThat(new EntryJson().write(EntryMerge.merge(entries))).isEqualTo(first);
    }
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    MasterEntry merged =
        EntryMerge.merge(
            List.of(
                changed("a.pdf", 0.25, e -> e.put("era", "bronze \u202E\u0000").put("big", 1e300)),
                flagged("b.pdf", "blocklist:Zeta")));

    assertThat(EntryBytes.read(EntryBytes.write(merged))).isEqualTo(merged);
  }
}
