package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of the end of a run of the packaged program. */
class AftermathIT {

  @StartStop private final MockWebServer receiver = new MockWebServer();

  @TempDir Path folder;
  private Path input;
  private Program program;

  @BeforeEach
  void oneGoodDocumentAndOneBad() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill and its bees", new Prose(1).paragraphs(4))
        .write(input.resolve("good.epub"));
    Files.writeString(input.resolve("bad.pdf"), "no PDF");
    program = new Program(folder);
  }

  private String hook() {
    return receiver.url("/hook/s3cret").toString();
  }

  private void answers(int... codes) {
    for (int code : codes) {
      receiver.enqueue(new MockResponse.Builder().code(code).build());
    }
  }

  @Test
  void theEndOfARunIsPostedAndMeasured() throws IOException, InterruptedException {
    answers(500, 200);
    Path metrics = folder.resolve("textfile/corpora.prom");

    Exit exit =
        program
            .environment("HOOK", hook())
            .run("batch", input, "-o", "out", "--notify", "env:HOOK", "--metrics-file", metrics);

    assertThat(exit.code()).as(exit.err()).isEqualTo(75);
    assertThat(receiver.getRequestCount()).isEqualTo(2);
    receiver.takeRequest();
    JsonNode notice = new ObjectMapper().readTree(receiver.takeRequest().getBody().utf8());
    assertThat(notice.path("exit_code").asInt()).isEqualTo(75);
    assertThat(notice.at("/summary/processed").asInt()).isEqualTo(1);
    assertThat(notice.at("/summary/first_errors/0/document").asText()).isEqualTo("bad.pdf");
    assertThat(Files.readString(metrics))
        .contains("corpora_batch_documents{outcome=\"failed\",output=\"")
        .doesNotContain("last_success");
  }

  @Test
  void theAddressOfAWebhookIsWrittenNowhere() throws IOException, InterruptedException {
    answers(410);

    Exit exit = program.run("batch", input, "-o", "out", "--notify", hook(), "--verbose");

    assertThat(exit.code()).isEqualTo(75);
    assertThat(exit.err()).contains("answered 410").doesNotContain("s3cret");
    assertThat(exit.out()).doesNotContain("s3cret");
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("s3cret");
      }
    }
  }

  @Test
  void aRunThatFindsNothingIsAFailureThatIsTold() throws IOException, InterruptedException {
    answers(200);
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Exit exit =
        program.run(
            "batch", empty, "--notify", hook(), "--notify-on=failure", "--notify-format=slack");

    assertThat(exit.code()).isEqualTo(66);
    assertThat(receiver.takeRequest().getBody().utf8()).contains("exit code 66", "no PDF or EPUB");
  }

  @Test
  void aGoodRunIsNoNewsWhereOnlyFailuresAreAskedFor() throws IOException, InterruptedException {
    Files.delete(input.resolve("bad.pdf"));
    List<String> options = List.of("--notify", hook(), "--notify-on", "failure");

    Exit exit = program.run(Stream.concat(Stream.of("batch", input), options.stream()).toArray());

    assertThat(exit.code()).isZero();
    assertThat(receiver.getRequestCount()).isZero();
  }
}
