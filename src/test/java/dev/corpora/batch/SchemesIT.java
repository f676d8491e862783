package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document, classified by the packaged program in several ways. */
class SchemesIT {

  private static final String OWN =
      """
      name: smithy
      version: 1
      categories:
        - id: arms
          anchors:
            - hypernyms: [weapon.n.01, armor.n.01]
        - id: people
          anchors:
            - files: [noun.person]
      attributes:
        - id: sharpness
          type: number
          anchors:
            - words: [sword]
              weight: 0.9
      """;

  @TempDir Path folder;
  private Program program;
  private Path input;
  private Path output;
  private String told = "";

  @BeforeEach
  void aDocument() throws IOException {
    program = new Program(folder);
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    EpubFixture.epub()
        .title("The smith")
        .language("en")
        .chapter(
            "The smith and his swords",
            "The blacksmith forged a broadsword. A sword wants good steel, and the blacksmith knows"
                + " his steel. The broadsword was for a horseman, who paid for the broadsword in"
                + " gold. No horseman rides without his sword.",
            "Steel is hammered while it is hot. The blacksmith quenched the broadsword in water,"
                + " and the horseman tried the sword on a helmet of steel.")
        .write(input.resolve("smith.epub"));
  }

  @Test
  void eachSchemeGivesItsOwnCategoriesToTheSameTerms() throws Exception {
    Path own = Files.writeString(folder.resolve("smithy.yaml"), OWN);

    Map<String, JsonNode> general = run("general");
    assertThat(stages()).containsExactly("parse", "extract", "classify", "write");
    Map<String, JsonNode> fantasy = run("fantasy-rpg");
    assertThat(stages()).as("the extraction is reused").containsExactly("classify", "write");
    Map<String, JsonNode> smithy = run(own.toString());
    assertThat(stages()).as("and reused again").containsExactly("classify", "write");
    run("general");
    assertThat(stages()).as("what is classified is kept, too").containsExactly("write");

    assertThat(fantasy.keySet()).isEqualTo(general.keySet()).isEqualTo(smithy.keySet());
    assertThat(general.get("broadsword").get("category").asText()).isEqualTo("artifact");
    assertThat(fantasy.get("broadsword").get("category").asText()).isEqualTo("item");
    assertThat(fantasy.get("broadsword").at("/attributes/intent").asText()).isEqualTo("offensive");
    assertThat(fantasy.get("broadsword").at("/attributes/force").asDouble()).isBetween(0.3, 1.0);
    assertThat(smithy.get("broadsword").get("category").asText()).isEqualTo("arms");
    assertThat(smithy.get("sword").at("/attributes/sharpness").asDouble()).isEqualTo(0.9);
    assertThat(smithy.get("blacksmith").get("category").asText()).isEqualTo("people");
    assertThat(smithy.get("steel").get("category").asText()).isEqualTo("unclassified");
  }

  @Test
  void aChangedSchemeHasTheDocumentClassifiedAnew() throws Exception {
    Path own = Files.writeString(folder.resolve("smithy.yaml"), OWN);
    run(own.toString());
    Files.writeString(own, OWN.replace("id: arms", "id: weaponry"));

    assertThat(run(own.toString()).get("broadsword").get("category").asText())
        .isEqualTo("weaponry");
  }

  @Test
  void aSchemeWithAFaultEndsTheRunBeforeItBegins() throws Exception {
    Path own =
        Files.writeString(folder.resolve("smithy.yaml"), OWN.replace("weapon.n.01", "weapom.n.01"));

    Exit exit = program.run("batch", input, "-o", output, "--scheme", own);

    assertThat(exit.code()).isEqualTo(78);
    assertThat(exit.err())
        .startsWith("corpora: scheme " + own + ":6:21: WordNet has no synset 'weapom.n.01'")
        .doesNotContain("\tat ");
    assertThat(output.resolve("smith.vocab.json")).doesNotExist();
  }

  /** The stages that the latest run went through, in their order. */
  private List<String> stages() {
    return Stream.of("parse", "extract", "classify", "write")
        .filter(stage -> told.contains("smith.epub: " + stage))
        .toList();
  }

  private Map<String, JsonNode> run(String scheme) throws Exception {
    Exit exit = program.run("batch", input, "-o", output, "--scheme", scheme, "-v");
    assertThat(exit.code()).as(exit.err()).isZero();
    told = exit.err();
    String json = Files.readString(output.resolve("smith.vocab.json"));
    assertThat(SchemaValidation.of("vocab").faults(json)).isEmpty();
    JsonNode vocabulary = new ObjectMapper().readTree(json);
    assertThat(vocabulary.at("/metadata/scheme").asText())
        .isEqualTo(scheme.endsWith(".yaml") ? "smithy" : scheme);
    Map<String, JsonNode> entries = new TreeMap<>();
    vocabulary.get("entries").forEach(entry -> entries.put(entry.get("canonical").asText(), entry));
    return entries;
  }
}
