package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.classify.scheme.Scheme;
import dev.corpora.classify.scheme.ShippedSchemes;
import dev.corpora.testing.MockProvider;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program with a provider that is played on this machine. */
class LanguageModelIT {

  private static final Path EXAMPLES = Path.of("src/examples").toAbsolutePath();
  private static final String KEY = "sk-ant-the-key-of-this-test";

  @StartStop final MockWebServer server = new MockWebServer();

  @TempDir Path folder;

  private Program program;
  private Path output;

  @BeforeEach
  void prepare() {
    output = folder.resolve("vocab");
    program =
        new Program(folder)
            .environment("XDG_CACHE_HOME", folder.resolve("cache").toString())
            .environment("ANTHROPIC_API_KEY", KEY)
            .environment("no_proxy", "*");
  }

  private MockProvider play(MockProvider mock) {
    server.setDispatcher(mock);
    return mock;
  }

  private Exit batch(Object... more) throws IOException, InterruptedException {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "batch",
                EXAMPLES,
                "-o",
                output,
                "--classifier",
                "anthropic",
                "--model",
                "claude-haiku-5-5",
                "--base-url",
                server.url("/").toString().replaceAll("/$", ""),
                "--price-input",
                "0.1",
                "--price-output",
                "0.5",
                "--workers",
                "2"));
    arguments.addAll(List.of(more));
    return program.run(arguments.toArray());
  }

  private JsonNode vocabulary(String name) throws IOException {
    return new ObjectMapper().readTree(output.resolve(name + ".vocab.json").toFile());
  }

  @Test
  void theModelsAnswersAreInTheVocabulariesAndNothingIsAskedTwice() throws Exception {
    MockProvider mock = play(MockProvider.faultless());

    Exit exit = batch();

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(exit.err()).contains("language model: 3 documents, about 60 requests");
    JsonNode vocabulary = vocabulary("tide-mill-manual");
    assertThat(vocabulary.at("/metadata/classifier").asText())
        .isEqualTo("anthropic/claude-haiku-5-5");
    assertThat(vocabulary.get("entries")).isNotEmpty();
    for (JsonNode entry : vocabulary.get("entries")) {
      if (entry.get("definition_source").asText().equals("classifier")) {
        assertThat(entry.get("definition").asText())
            .isEqualTo(MockProvider.definitionOf(entry.get("text").asText()));
      }
      assertThat(entry.get("confidence").asDouble()).isEqualTo(0.9);
    }
    int entries = vocabulary.get("entries").size();
    entries += vocabulary("first-year-with-bees").get("entries").size();
    entries += vocabulary("kleine-sternwarte").get("entries").size();
    assertThat(mock.answered().values().stream().mapToInt(times -> times).sum()).isEqualTo(entries);

    long tokensIn = entries * (long) MockProvider.TOKENS_IN + mock.requests().size() * 100L;
    assertThat(exit.out())
        .contains(
            String.format(
                java.util.Locale.ROOT,
                "language model   %,d requests, %,d tokens in, %,d out, $",
                mock.requests().size(),
                tokensIn,
                entries * MockProvider.TOKENS_OUT));
    String manifest = Files.readString(output.resolve(".corpora-manifest.json"));
    assertThat(SchemaValidation.of("manifest").faults(manifest)).isEmpty();
    JsonNode use =
        new ObjectMapper()
            .readTree(manifest)
            .at("/documents")
            .get("tide-mill-manual.pdf")
            .get("language_model");
    assertThat(use.get("output_tokens").asInt())
        .isEqualTo(vocabulary.get("entries").size() * MockProvider.TOKENS_OUT);
    assertThat(use.get("cost_usd").asDouble()).isPositive();

    int asked = mock.requests().size();
    Exit forced = batch("--force");
    assertThat(forced.err()).contains("3 documents, 3 read before, every answer known");
    output = folder.resolve("elsewhere");
    assertThat(batch().code()).isZero();
    assertThat(mock.requests()).as("another output folder, the same terms").hasSize(asked);
    theKeyIsNowhere(exit);
  }

  private void theKeyIsNowhere(Exit exit) throws IOException {
    assertThat(exit.out() + exit.err()).doesNotContain(KEY);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
            .as(file.toString())
            .doesNotContain(KEY);
      }
    }
  }

  @Test
  void theLogTellsOfEachRequestItsTokensAndWaitsAndNothingThatWasSaid() throws Exception {
    MockProvider mock =
        play(
            new MockProvider(
                n -> n % 5 == 0 ? Optional.of(MockProvider.Fault.SERVER_ERROR) : Optional.empty()));
    Path log = folder.resolve("run.log");

    Exit exit = batch("--log-file", log, "--log-level", "debug", "--log-format", "json");

    assertThat(exit.code()).as(exit.err()).isZero();
    List<JsonNode> requests = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      assertThat(SchemaValidation.of("log").faults(line)).isEmpty();
      JsonNode event = new ObjectMapper().readTree(line);
      if (event.get("event").asText().equals("model_asked")) {
        requests.add(event);
      }
    }
    assertThat(requests).hasSize(mock.requests().size());
    long again = requests.stream().filter(r -> r.get("wait_seconds").asDouble() > 0).count();
    assertThat(again).isEqualTo(mock.requests().size() / 5);
    long tokensIn = requests.stream().mapToLong(r -> r.get("input_tokens").asLong()).sum();
    assertThat(exit.out())
        .contains(String.format(java.util.Locale.ROOT, "%,d tokens in", tokensIn));
    assertThat(requests)
        .allSatisfy(request -> assertThat(request.get("outcome").asText()).isIn("answered", "500"));
    theKeyIsNowhere(exit);
  }

  @Test
  void aDryRunSaysWhatItWouldCostAndAsksNothing() throws Exception {
    MockProvider mock = play(MockProvider.faultless());

    Exit exit = batch("--dry-run", "--json");

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(SchemaValidation.of("dry-run").faults(exit.out())).isEmpty();
    JsonNode use = new ObjectMapper().readTree(exit.out()).get("language_model");
    assertThat(use.get("requests").asInt()).isEqualTo(3 * 500 / 25);
    assertThat(use.get("cost_usd").asDouble()).isBetween(0.01, 0.2);
    assertThat(batch("--dry-run").out()).contains("language model   about 60 requests");
    assertThat(mock.requests()).isEmpty();
    assertThat(output).doesNotExist();
  }

  @Test
  void theModelGivesAllAttributesOfTheScheme() throws Exception {
    MockProvider mock = play(MockProvider.faultless());
    Scheme scheme = ShippedSchemes.read("fantasy-rpg");
    Set<String> attributes = new TreeSet<>();
    scheme.attributes().forEach(attribute -> attributes.add(attribute.id()));

    Exit exit = batch("--scheme", "fantasy-rpg");

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(attributes).hasSize(20);
    JsonNode request = new ObjectMapper().readTree(mock.requests().get(0).getBody().utf8());
    JsonNode asked = request.at("/output_config/format/schema/properties/answers/items/properties");
    assertThat(asked.properties()).extracting(Map.Entry::getKey).containsAll(attributes);
    assertThat(SchemaValidation.of("vocab").faults(vocabulary("tide-mill-manual").toString()))
        .isEmpty();
    Set<String> given = new TreeSet<>();
    for (JsonNode entry : vocabulary("tide-mill-manual").get("entries")) {
      JsonNode all = entry.get("attributes");
      all.fieldNames().forEachRemaining(given::add);
      assertThat(all.get("energy").asDouble()).isEqualTo(0.25);
      assertThat(all.get("fate").asDouble()).isEqualTo(0.25);
      assertThat(all.get("secondary_intents").isArray()).isTrue();
    }
    assertThat(given).isEqualTo(attributes);
  }

  @Test
  void aDocumentWithTermsLeftOverIsPartialAndTheNextRunAsksForThemAlone() throws Exception {
    MockProvider mock = play(MockProvider.faultless());
    mock.twistAnswers(
        answer ->
            answer.get("term").asText().equals("silt") ? answer.put("category", "mud") : answer);

    Exit exit = batch();

    assertThat(exit.code()).as(exit.err()).isEqualTo(75);
    assertThat(exit.out()).contains("1 partly_classified");
    JsonNode silt = null;
    for (JsonNode entry : vocabulary("tide-mill-manual").get("entries")) {
      silt = entry.get("text").asText().equals("silt") ? entry : silt;
    }
    assertThat(silt.get("tags").toString()).isEqualTo("[\"classified-locally\"]");
    int asked = mock.requests().size();

    mock.twistAnswers(answer -> answer);
    Exit preview = batch("--dry-run", "--json");
    JsonNode use = new ObjectMapper().readTree(preview.out()).get("language_model");
    assertThat(use.get("requests").asInt()).as("what is known is not asked again").isEqualTo(1);
    Exit next = batch();
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(next.err()).contains("language model: 1 document, 1 read before, about 1 requests");
    assertThat(mock.requests()).hasSize(asked + 1);
    assertThat(mock.answered()).containsEntry("silt", 4);
  }

  @Test
  void aRefusedKeyEndsTheRunWith69AndOneMessage() throws Exception {
    server.setDispatcher(
        new mockwebserver3.Dispatcher() {
          @Override
          public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
            return new MockResponse.Builder()
                .code(401)
                .body(
                    "{\"error\":{\"type\":\"authentication_error\",\"message\":\"invalid"
                        + " x-api-key\"}}")
                .build();
          }
        });

    Exit exit = batch();

    assertThat(exit.code()).isEqualTo(69);
    assertThat(exit.err().lines().filter(line -> line.contains("invalid x-api-key"))).hasSize(1);
    theKeyIsNowhere(exit);
  }

  @Test
  void withoutAKeyNothingIsBegun() throws Exception {
    program.environment("ANTHROPIC_API_KEY", "");
    Exit exit =
        program.run("batch", EXAMPLES, "-o", output, "--classifier", "anthropic", "--model", "m");

    assertThat(exit.code()).isEqualTo(69);
    assertThat(exit.err()).contains("ANTHROPIC_API_KEY");
    assertThat(output).doesNotExist();
  }

  @Test
  void aProviderThatIsDownEndsTheRunOrIsReplacedByTheLocalClassifier() throws Exception {
    server.close();

    Exit exit = batch();
    assertThat(exit.code()).as(exit.err()).isEqualTo(69);
    Exit local = batch("--fallback", "local");
    assertThat(local.code()).as(local.err()).isEqualTo(75);
    assertThat(vocabulary("tide-mill-manual").get("entries")).isNotEmpty();
  }
}
