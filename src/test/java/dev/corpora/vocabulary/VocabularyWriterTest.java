package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.SchemaValidation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyWriterTest {

  private static final String EXPECTED =
      """
      {
        "metadata": {
          "schema_version": "1.0",
          "source_path": "manuals/kiln.pdf",
          "source_hash": "sha256:%s",
          "format": "pdf",
          "title": "Kilns",
          "language": "en",
          "page_count": 12,
          "token_count": 4000,
          "extracted_at": "2026-01-31T08:15:00Z",
          "generator": {"name": "corpora", "version": "0.1.0", "settings": "sha256:%s"},
          "classifier": "local",
          "scheme": "general",
          "status": "success",
          "shortfall": null,
          "warnings": [
            "page 3 could not be read"
          ],
          "term_count": 1,
          "classified_count": 1,
          "flagged_count": 0
        },
        "entries": [
          {
            "id": "kiln-kiln-wall",
            "text": "kiln wall",
            "canonical": "kiln wall",
            "head": "wall",
            "source": "kiln",
            "pos": "phrase",
            "kind": "term",
            "name_type": null,
            "forms": [{"text": "kiln wall", "count": 2}, {"text": "kiln walls", "count": 1}],
            "variants": ["kiln-wall"],
            "abbreviation": null,
            "frequency": 3,
            "score": 8.42,
            "measures": {"c_value": 30.1, "keyness": 7.0},
            "contexts": [
              {"text": "The kiln cools overnight.", "page": 2, "chapter": "Firing", "offset": 40}
            ],
            "occurrences": [
              {"page": 2, "chapter": "Firing", "offset": 40, "count": 2},
              {"page": 5, "offset": 900, "count": 1}
            ],
            "category": "artifact",
            "tags": [],
            "attributes": {},
            "definition": null,
            "definition_source": null,
            "confidence": 0.83,
            "ip_flag": null
          }
        ]
      }
      """
          .formatted("0a".repeat(32), "0b".repeat(32));

  @TempDir Path folder;
  private final VocabularyWriter writer = new VocabularyWriter();

  @Test
  void writesTheContractLetterByLetter() throws IOException {
    assertThat(written(Sample.vocabulary())).isEqualTo(EXPECTED);
  }

  @Test
  void vocabularyWithoutEntriesIsWhole() throws IOException {
    String json = written(Sample.empty());

    assertThat(json).endsWith("  \"entries\": []\n}\n");
    assertThat(SchemaValidation.of("vocab").faults(json)).isEmpty();
  }

  @Test
  void hashIsThatOfTheFile() throws Exception {
    Path target = folder.resolve("x.vocab.json");

    String hash = writer.write(Sample.vocabulary(), target);

    byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(target));
    assertThat(hash).isEqualTo("sha256:" + HexFormat.of().formatHex(sha));
  }

  @Test
  void numbersAreRoundedAndHaveNoExponent() throws IOException {
    assertThat(score(0.0001)).isEqualTo("0.0001");
    assertThat(score(0.00004)).isEqualTo("0.0");
    assertThat(score(-0.00001)).isEqualTo("0.0");
    assertThat(score(0.00005)).isEqualTo("0.0001");
    assertThat(score(12345678901.25)).isEqualTo("12345678901.25");
    assertThat(score(1e12)).isEqualTo("1000000000000.0");
    assertThat(score(1.0 / 3)).isEqualTo("0.3333");
    assertThat(score(8)).isEqualTo("8.0");
  }

  @Test
  void numberThatJsonCannotSayLeavesTheOldFile() throws IOException {
    Path target = folder.resolve("x.vocab.json");
    writer.write(Sample.vocabulary(), target);

    assertThatThrownBy(() -> writer.write(Sample.of(Double.NaN, "x"), target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");

    assertThat(target).hasContent(EXPECTED);
  }

  @Test
  void halfSurrogatePairsBecomeReplacementCharacters() throws IOException {
    String json = written(Sample.of(1, "a\uD800b \uDC00\uD83D\uDE00\uD83D"));

    JsonNode context = new JsonMapper().readTree(json).at("/entries/0/contexts/0/text");
    assertThat(context.asText()).isEqualTo("a\uFFFDb \uFFFD\uD83D\uDE00\uFFFD");
    assertThat(json).contains("a\uFFFDb \uFFFD\uD83D\uDE00\uFFFD");
  }

  @Test
  void charactersThatSteerATerminalAreEscaped() throws IOException {
    String text = "\u001B[2J \u009B \u007F \u2028 \u202E \uFEFF \u0000";

    String json = written(Sample.of(1, text));

    assertThat(json.codePoints().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    assertThat(json).doesNotContain("\u2028", "\u202E", "\uFEFF");
    JsonNode context = new JsonMapper().readTree(json).at("/entries/0/contexts/0/text");
    assertThat(context.asText()).isEqualTo(text);
  }

  @Test
  void whateverIsWrittenFollowsTheSchema() throws IOException {
    SchemaValidation schema = SchemaValidation.of("vocab");
    for (int seed = 0; seed < 40; seed++) {
      String json = written(new VocabularyGenerator(seed).vocabulary());
      assertThat(schema.faults(json)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void schemaSeesFaults() throws IOException {
    SchemaValidation schema = SchemaValidation.of("vocab");
    assertThat(schema.faults(EXPECTED)).isEmpty();
    List<String[]> faults =
        List.of(
            new String[] {"\"kind\": \"term\"", "\"kind\": \"thing\""},
            new String[] {"sha256:0a", "sha256:0A"},
            new String[] {"08:15:00Z", "08:15:00"},
            new String[] {"\"schema_version\": \"1.0\"", "\"schema_version\": \"2.0\""},
            new String[] {"\"status\": \"success\"", "\"status\": \"partial\""},
            new String[] {"\"page\": 2", "\"page\": 0"},
            new String[] {"\"confidence\": 0.83", "\"confidence\": 1.83"},
            new String[] {"\"ip_flag\": null", "\"ip_flag\": \"yes\""},
            new String[] {"\"source_path\": \"manuals", "\"source_path\": \"/manuals"},
            new String[] {"\"score\": 8.42", "\"score\": \"8.42\""},
            new String[] {"      \"tags\": [],\n", ""});
    for (String[] fault : faults) {
      assertThat(EXPECTED).contains(fault[0]);
      assertThat(schema.faults(EXPECTED.replace(fault[0], fault[1])))
          .as("%s for %s", fault[1], fault[0])
          .isNotEmpty();
    }
  }

  private String score(double score) throws IOException {
    String json = written(Sample.of(score, "x"));
    int start = json.indexOf("\"score\": ") + 9;
    return json.substring(start, json.indexOf(',', start));
  }

  private String written(Vocabulary vocabulary) throws IOException {
    Path target = folder.resolve("sub folder/é.vocab.json");
    writer.write(vocabulary, target);
    // Strict decoding: malformed UTF-8 is an error.
    return Files.readString(target, StandardCharsets.UTF_8);
  }
}
