package dev.corpora.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.ReviewVerdict;
import dev.corpora.model.VocabularyEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  private static final PageSource SOURCE =
      new PageSource(
          HostileEntries.END,
          Instant.parse("2026-01-31T08:15:00Z"),
          "0.1.0",
          List.of(
              new PageRun(
                  "20260131_081500_0a0a0a0a",
                  "finished",
                  Instant.parse("2026-01-31T08:15:00Z"),
                  Instant.parse("2026-01-31T08:16:00Z"),
                  75,
                  "some documents failed",
                  new TreeMap<>(Map.of("found", 2L, "failed", 1L)))),
          List.of(
              new PageDocument(
                  "broken.pdf",
                  "failed",
                  100,
                  2,
                  Duration.ofMillis(1500),
                  new TreeMap<>(Map.of("parse", Duration.ofMillis(1400))),
                  new Problem(FailureKind.UNREADABLE, HostileEntries.SCRIPT),
                  List.of())),
          PageReview.NONE);

  private static String html() throws IOException {
    ReportPage page = new ReportPage(SOURCE);
    page.add(HostileEntries.vocabulary("hostile.pdf"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    page.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(Document page, String id) throws IOException {
    return new JsonMapper().readTree(Objects.requireNonNull(page.getElementById(id)).data());
  }

  @Test
  void theDataArriveAsTheyWere() throws IOException {
    Document page = Jsoup.parse(html());

    JsonNode content = json(page, "content");
    JsonNode entries = content.get("entries");
    assertThat(content.get("size").asInt()).isEqualTo(HostileEntries.ALL.size());
    for (int i = 0; i < HostileEntries.ALL.size(); i++) {
      // Half a character is no text in any encoding.
      String text = HostileEntries.ALL.get(i).replace('\uD83D', '?');
      assertThat(entries.get("text").get(i).asText()).isEqualTo(text);
      assertThat(entries.get("document").get(i).asInt()).isEqualTo(1);
    }
    assertThat(entries.get("keyness").get(0).asInt() / entries.get("scale").asDouble())
        .isEqualTo(4.5);
    JsonNode failed = content.get("documents").get(0);
    assertThat(failed.get("message").asText()).isEqualTo(HostileEntries.SCRIPT);
    assertThat(failed.get("attempts").asInt()).isEqualTo(2);
    assertThat(failed.get("stages").get("parse").asDouble()).isEqualTo(1.4);
    assertThat(content.get("runs").get(0).get("exit_code").asInt()).isEqualTo(75);
    JsonNode details = json(page, "details");
    assertThat(details.get("sentences").get(0).asText())
        .isEqualTo("Here is " + HostileEntries.SCRIPT + ".");
  }

  /** Nothing that a document says is markup, whoever parses the page. */
  @Test
  void theDataAreNoMarkup() throws IOException {
    String html = html();

    String data = html.substring(html.indexOf("id=\"content\""), html.indexOf("<script>const"));
    data = data.replace("</script>\n<script type=\"application/json\" id=\"details\">", "");
    data = data.substring(data.indexOf('>') + 1, data.indexOf("</script>"));
    assertThat(data).startsWith("{").doesNotContain("<", ">", "&", "'");
    assertThat(data.codePoints())
        .noneMatch(c -> (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    Document page = Jsoup.parse(html);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("[onerror]")).isEmpty();
  }

  @Test
  void thePolicyAllowsWhatThePageBringsAndNothingElse() throws Exception {
    Document page = Jsoup.parse(html());

    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http");
    List<Element> scripts = page.select("script:not([type])");
    assertThat(scripts).hasSize(3);
    for (Element script : scripts) {
      assertThat(policy).contains(hash(script.data()));
    }
    assertThat(policy.substring(policy.indexOf("style-src")))
        .contains(hash(page.select("style").first().data()));
    assertThat(page.select("[src], link, [style], iframe, object")).isEmpty();
    assertThat(page.select("a[href]"))
        .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  @Test
  void theLicencesOfTheLibrariesAreInThePage() throws IOException {
    assertThat(Jsoup.parse(html()).select("footer pre").text())
        .contains("D3", "Mike Bostock", "TanStack Virtual", "MIT License", "Tanner Linsley");
  }

  @Test
  void theSameContentGivesTheSameBytes() throws IOException {
    assertThat(html()).isEqualTo(html());
  }

  @Test
  void theReviewQueueKnowsWhatIsDoneAndWhatIsDecidedSince() throws IOException {
    PageReview decisions =
        new PageReview() {
          @Override
          public Optional<Decision> on(String canonical) {
            return all().stream().filter(each -> each.canonical().equals(canonical)).findFirst();
          }

          @Override
          public List<Decision> all() {
            return List.of(new Decision("Jedi", "rename", "Monk", Instant.EPOCH));
          }
        };
    ReportPage page =
        new ReportPage(
            new PageSource("review", Instant.EPOCH, "0.1.0", List.of(), List.of(), decisions));
    ProtectedMatch match = new ProtectedMatch("Saga", "mine", "Jedi", "Jedis", "word", "jedis");
    page.add(
        HostileEntries.of(
            "saga.pdf",
            "en",
            List.of(
                HostileEntries.entry("plain", "tool", 1, 3, null),
                flagged("Jedi", "blocklist:Saga", match, null),
                flagged("Vulcan", null, match, ReviewVerdict.ACCEPT))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    page.writeTo(out);

    JsonNode content = json(Jsoup.parse(out.toString(StandardCharsets.UTF_8)), "content");
    assertThat(content.get("review").toString())
        .isEqualTo(
            "[{\"entry\":1,\"franchise\":\"Saga\",\"list\":\"mine\",\"name\":\"Jedis\","
                + "\"form\":\"jedis\",\"verdict\":\"rename\",\"to\":\"Monk\"},"
                + "{\"entry\":2,\"franchise\":\"Saga\",\"list\":\"mine\",\"name\":\"Jedis\","
                + "\"form\":\"jedis\",\"done\":\"accept\"}]");
    assertThat(content.get("decisions").get(0).get("to").asText()).isEqualTo("Monk");
  }

  private static VocabularyEntry flagged(
      String text, @Nullable String flag, ProtectedMatch match, @Nullable ReviewVerdict verdict) {
    VocabularyEntry entry = HostileEntries.entry(text, "person", 2, 1, flag);
    return new VocabularyEntry(
        entry.id(), entry.source(), entry.term(), entry.classification(), flag, match, verdict);
  }

  @Test
  void aPageOfNothingIsAPage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportPage(
            new PageSource("none", Instant.EPOCH, "0.1.0", List.of(), List.of(), PageReview.NONE))
        .writeTo(out);

    JsonNode content = json(Jsoup.parse(out.toString(StandardCharsets.UTF_8)), "content");
    assertThat(content.get("size").asInt()).isZero();
  }
}
