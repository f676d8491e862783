package dev.corpora.classify.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import dev.corpora.testing.MockProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent, byte for byte, and what is made of the answers. */
class ProtocolTest {

  private static final ModelScheme RICH =
      new ModelScheme(
          "rich",
          "2",
          Parts.SCHEME.categories(),
          List.of(
              new ModelAttribute.Text("energy", "its source of power"),
              new ModelAttribute.OneOf("mood", "", List.of("dark", "heroic")),
              new ModelAttribute.SeveralOf("intents", "", List.of("attack", "defence")),
              new ModelAttribute.Share("fire", "")));

  private static final List<Term> TERMS =
      List.of(
          Parts.term("sluice", "The \"sluice\" lets\tthe tide in."),
          Parts.term("mill race", "A mill race of 3 °C."));

  @StartStop final MockWebServer server = new MockWebServer();

  @TempDir Path folder;

  private final MockProvider mock = MockProvider.faultless();

  @BeforeEach
  void start() {
    server.setDispatcher(mock);
  }

  private Parts parts(Provider provider) {
    Parts parts = new Parts(folder, server.url("/base").toString());
    return provider == Provider.OPENAI ? parts.openAi() : parts;
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void aRequestIsThisByteForByte(Provider provider) throws Exception {
    try (RemoteService service = parts(provider).service(RICH)) {
      Parts.classify(service, TERMS);
    }

    assertThat(mock.requests()).hasSize(1);
    RecordedRequest request = mock.requests().get(0);
    String text =
        request.getMethod()
            + " "
            + request.getTarget()
            + "\n"
            + headers(request)
            + "\n"
            + request.getBody().utf8()
            + "\n";
    Path expected = Path.of("src/test/resources/cases/remote/" + provider.id() + "-request.txt");
    assertThat(text).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  private static String headers(RecordedRequest request) {
    StringBuilder text = new StringBuilder();
    for (String name : request.getHeaders().names()) {
      if (!List.of("host", "content-length", "user-agent", "connection")
          .contains(name.toLowerCase(java.util.Locale.ROOT))) {
        text.append(name).append(": ").append(request.getHeaders().get(name)).append('\n');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void anAnswerFillsCategoryDefinitionConfidenceAndAttributes(Provider provider) throws Exception {
    RemoteResult result;
    try (RemoteService service = parts(provider).service(RICH)) {
      result = Parts.classify(service, TERMS);
    }

    Classification first = result.classified().classifications().get(0);
    assertThat(first.definition()).isEqualTo("what sluice means");
    assertThat(first.confidence()).isEqualTo(0.9);
    assertThat(first.category()).isIn("tool", "matter", "unclassified");
    assertThat(first.attributes()).containsEntry("energy", "about sluice");
    assertThat(first.attributes()).containsEntry("fire", 0.25);
    assertThat(first.attributes()).containsEntry("intents", List.of("attack"));
    assertThat(result.classified().isWhole()).isTrue();
    assertThat(result.usage())
        .isEqualTo(new Usage(1, 2 * MockProvider.TOKENS_IN, 0, 100, 2 * MockProvider.TOKENS_OUT));
  }

  @Test
  void theSchemaOfAnswersIsOneThatProvidersTakeAndRefusesWhatReadingRefuses() {
    String schema = new Prompt(RICH).schema().toString();
    assertThat(schema).doesNotContain("minimum").doesNotContain("[\"string\",\"null\"]");
    String good =
        "{\"answers\":[{\"id\":\"a\",\"category\":\"tool\",\"confidence\":0.5,"
            + "\"definition\":\"\",\"ip_suspect\":false,\"energy\":\"\",\"mood\":\"none\","
            + "\"intents\":[\"attack\"],\"fire\":0.1}]}";
    assertThat(isValid(schema, good)).isTrue();
    assertThat(isRead(good)).isTrue();
    for (String wrong :
        List.of(
            good.replace("\"tool\"", "\"hammer\""),
            good.replace("0.5", "\"high\""),
            good.replace("\"mood\":\"none\"", "\"mood\":\"sad\""),
            good.replace("[\"attack\"]", "[\"attack\",\"flight\"]"),
            good.replace("\"fire\":0.1", "\"fire\":null"),
            good.replace("\"definition\":\"\",", ""))) {
      assertThat(isValid(schema, wrong)).as(wrong).isFalse();
      assertThat(isRead(wrong)).as(wrong).isFalse();
    }
    assertThat(isRead(good.replace("0.5", "1.5"))).isFalse();
    assertThat(isRead(good.replace("\"fire\":0.1", "\"fire\":-1"))).isFalse();
  }

  private static boolean isRead(String text) {
    return AnswerReader.read(text, java.util.Set.of("a"), RICH).containsKey("a");
  }

  private static boolean isValid(String schema, String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .isEmpty();
  }

  @Test
  void theKeyIsShownNowhere() {
    assertThat(ApiKey.of("sk-secret").toString()).doesNotContain("secret");
    assertThatThrownBy(() -> ApiKey.of("sk-secret\nx")).message().doesNotContain("secret");
  }
}
