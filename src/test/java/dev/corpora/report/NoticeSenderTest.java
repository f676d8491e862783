package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeSenderTest {

  private static final RunEnd FAILED = new RunEnd.Summarised(Samples.summary(2, 1, 0, false), 75);
  private static final RunEnd GOOD = new RunEnd.Summarised(Samples.summary(2, 0, 0, false), 0);

  @StartStop private final MockWebServer receiver = new MockWebServer();

  private NoticeSender sender(NoticeFormat format, boolean onlyFailures) {
    return new NoticeSender(
        new NoticeOptions(
            receiver.url("/hook/s3cret?token=t0ken").uri(),
            format,
            onlyFailures,
            Duration.ofMillis(1)));
  }

  private void answers(int... codes) {
    for (int code : codes) {
      receiver.enqueue(new MockResponse.Builder().code(code).build());
    }
  }

  private JsonNode received() throws IOException, InterruptedException {
    RecordedRequest request = receiver.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/hook/s3cret?token=t0ken");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
    return new ObjectMapper().readTree(request.getBody().utf8());
  }

  @Test
  void theSummaryArrivesAsJson() throws IOException, InterruptedException {
    answers(200);

    assertThat(sender(NoticeFormat.JSON, false).runEnded(FAILED)).isEmpty();

    JsonNode notice = received();
    assertThat(notice.path("exit_code").asInt()).isEqualTo(75);
    assertThat(notice.at("/summary/failed").asInt()).isEqualTo(1);
    assertThat(notice.at("/summary/first_errors/0/document").asText())
        .isEqualTo("secret \"plans\".pdf");
  }

  @Test
  void aRunThatCouldNotBeginIsToldToo() throws IOException, InterruptedException {
    answers(204);

    sender(NoticeFormat.JSON, true).runEnded(new RunEnd.Refused("no documents in x", 66));

    JsonNode notice = received();
    assertThat(notice.path("exit_code").asInt()).isEqualTo(66);
    assertThat(notice.path("message").asText()).contains("no documents in x");
    assertThat(notice.path("summary").isNull()).isTrue();
  }

  @Test
  void slackGetsATextInWhichNothingIsAMention() throws IOException, InterruptedException {
    answers(200);

    sender(NoticeFormat.SLACK, false)
        .runEnded(new RunEnd.Refused("<!channel> & <http://x|click>", 70));

    JsonNode notice = received();
    assertThat(notice.properties()).hasSize(1);
    assertThat(notice.path("text").asText())
        .contains("exit code 70", "&lt;!channel&gt; &amp; &lt;http://x|click&gt;");
  }

  @Test
  void slackIsToldOfTheFirstErrorsAndHowToGoOn() throws IOException, InterruptedException {
    answers(200);

    sender(NoticeFormat.SLACK, false).runEnded(FAILED);

    assertThat(received().path("text").asText())
        .contains("2 processed, 4 skipped", "• secret", "wants a password", "Run the same command");
  }

  @Test
  void aGoodRunIsNoNewsWhereOnlyFailuresAreAskedFor() {
    assertThat(sender(NoticeFormat.JSON, true).runEnded(GOOD)).isEmpty();

    assertThat(receiver.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void whatPassesIsTriedAgain(int code) {
    answers(code, code, 200);

    assertThat(sender(NoticeFormat.JSON, false).runEnded(GOOD)).isEmpty();

    assertThat(receiver.getRequestCount()).isEqualTo(3);
  }

  @Test
  void aBrokenConnectionIsTriedAgain() {
    receiver.enqueue(
        new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
    answers(200);

    assertThat(sender(NoticeFormat.JSON, false).runEnded(GOOD)).isEmpty();
  }

  @Test
  void whatStaysIsSaidWithoutTheAddressThatIsASecret() {
    answers(404);

    Optional<String> problem = sender(NoticeFormat.JSON, false).runEnded(GOOD);

    assertThat(receiver.getRequestCount()).isEqualTo(1);
    assertThat(problem.orElseThrow())
        .contains("answered 404", "http://" + receiver.getHostName(), "not affected")
        .doesNotContain("s3cret", "t0ken");
  }

  @Test
  void threeTriesAreAll() {
    answers(503, 503, 503, 200);

    assertThat(sender(NoticeFormat.JSON, false).runEnded(GOOD).orElseThrow()).contains("503");

    assertThat(receiver.getRequestCount()).isEqualTo(3);
  }

  @Test
  void aReceiverThatAsksForAnHourIsLeftAlone() {
    receiver.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "3600").build());

    assertThat(sender(NoticeFormat.JSON, false).runEnded(GOOD).orElseThrow()).contains("429");

    assertThat(receiver.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x/y", "file:///etc/passwd", "hook", "https:///path"})
  void otherAddressesAreRefused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new NoticeOptions(URI.create(address), NoticeFormat.JSON, false, Duration.ZERO));
  }
}
