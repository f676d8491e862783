package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.EarlyEnd;
import dev.corpora.batch.MachineUse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void textShowsEveryCountTheErrorsAndHowToGoOn() {
    assertThat(SummaryText.of(Samples.summary(7, 1, 0, false)))
        .isEqualTo(
            """
            Done.
              documents found  12
              processed        7
              skipped          4
              partial          0
              failed           1
              problems         2 drm, 1 encrypted
              terms            1,204
              flagged          3
              unclassified     17
              time             12.3 s
              output           vocab
              error log        vocab/corpora-errors.log
            Errors:
              secret "plans".pdf: wants a password; give it with --password-file
            Run the same command again, or 'corpora batch --retry-failed -o vocab', to retry only the documents that failed or are partial.
            """);
  }

  @Test
  void textOfACompleteRunNamesNoErrorsAndNoAdvice() {
    assertThat(SummaryText.of(Samples.summary(7, 0, 0, false)))
        .doesNotContain("Error", "error log", "again", "unfinished");
  }

  @Test
  void textOfAStoppedRunSaysHowToGoOn() {
    assertThat(SummaryText.of(Samples.summary(7, 0, 2, true)))
        .startsWith("Stopped before the end.")
        .containsPattern("unfinished +2")
        .endsWith("what is finished is recorded and will be skipped.\n");
  }

  @Test
  void aRunThatStoppedByItselfSaysWhyAndWhatTheMachineWasLike() throws IOException {
    BatchSummary summary =
        Samples.stoppedByItself(
            new EarlyEnd(EarlyEnd.Cause.DISK_SPACE, "99 MB are free on the disk of vocab"),
            new MachineUse(
                OptionalDouble.of(42.25), OptionalDouble.of(97.6), Duration.ofMillis(61_500)));

    assertThat(SummaryText.of(summary))
        .startsWith("Stopped before the end: 99 MB are free on the disk of vocab.\n")
        .contains("  machine's CPU    42 % on average, 98 % at most\n")
        .contains("  throttled        1 min 1 s\n")
        .contains("Free some space and run the same command again");
    JsonNode json = new ObjectMapper().readTree(SummaryJson.of(summary));
    assertThat(json.get("stop_reason").asText()).isEqualTo("disk_space");
    assertThat(json.get("stop_message").asText()).startsWith("99 MB");
    assertThat(json.get("machine"))
        .hasToString(
            "{\"cpu_average_percent\":42.3,\"cpu_peak_percent\":97.6,"
                + "\"throttled_seconds\":61.5}");
  }

  @Test
  void eachDocumentIsInTheTableByName() throws IOException {
    DocumentTable table = new DocumentTable();
    assertThat(table.text()).isEmpty();
    table.documentCompleted(Samples.success("b\u001b.pdf", 1204));
    table.documentCompleted(Samples.failure("a.pdf", Samples.LOCKED));

    assertThat(table.text())
        .isEqualTo(
            """
            Documents tried:
              status      terms attempts    seconds  document
              failed          0        2        0.1  a.pdf: encrypted
              success     1,204        1        3.2  b\\u001b.pdf
            """);
    String json =
        SummaryJson.of(Samples.summary(1, 1, 0, false), Optional.of(table), Optional.empty());
    assertThat(SchemaValidation.of("summary").faults(json)).isEmpty();
    assertThat(new ObjectMapper().readTree(json).get("documents").get(0))
        .hasToString(
            "{\"document\":\"a.pdf\",\"status\":\"failed\",\"terms\":0,\"flagged\":0,"
                + "\"attempts\":2,\"seconds\":0.08,\"type\":\"encrypted\","
                + "\"message\":\"wants a password; give it with --password-file\"}");
  }

  @Test
  void jsonFollowsItsSchema() throws IOException {
    SchemaValidation schema = SchemaValidation.of("summary");

    assertThat(schema.faults(SummaryJson.of(Samples.summary(7, 1, 2, true)))).isEmpty();
    assertThat(
            schema.faults(
                SummaryJson.of(
                    Samples.stoppedByItself(
                        new EarlyEnd(EarlyEnd.Cause.ERROR_RATE, "6 of 10 documents failed"),
                        new MachineUse(
                            OptionalDouble.empty(), OptionalDouble.empty(), Duration.ZERO)))))
        .isEmpty();
    assertThat(schema.faults("{}")).isNotEmpty();
  }

  @Test
  void jsonHoldsTheSame() throws IOException {
    JsonNode json = new ObjectMapper().readTree(SummaryJson.of(Samples.summary(7, 1, 2, true)));

    assertThat(json.get("schema_version").asText()).isEqualTo("1.0");
    assertThat(json.get("batch").asText()).isEqualTo("20260204_153045_0a1b2c3d");
    assertThat(json.get("stopped").asBoolean()).isTrue();
    assertThat(json.get("found").asInt()).isEqualTo(14);
    assertThat(json.get("processed").asInt()).isEqualTo(7);
    assertThat(json.get("skipped").asInt()).isEqualTo(4);
    assertThat(json.get("failed").asInt()).isEqualTo(1);
    assertThat(json.get("unfinished").asInt()).isEqualTo(2);
    assertThat(json.get("problems").get("encrypted").asInt()).isEqualTo(1);
    assertThat(json.get("problems").get("drm").asInt()).isEqualTo(2);
    assertThat(json.get("terms").asLong()).isEqualTo(1204);
    assertThat(json.get("flagged").asLong()).isEqualTo(3);
    assertThat(json.get("unclassified").asLong()).isEqualTo(17);
    assertThat(json.get("seconds").asDouble()).isEqualTo(12.345);
    assertThat(json.get("error_log").asText()).isEqualTo("vocab/corpora-errors.log");
    JsonNode error = json.get("first_errors").get(0);
    assertThat(error.get("document").asText()).isEqualTo("secret \"plans\".pdf");
    assertThat(error.get("type").asText()).isEqualTo("encrypted");
    assertThat(json.get("how_to_go_on").asText()).contains("again");
  }

  @Test
  void jsonReadsWellInAShell() {
    assertThat(SummaryJson.of(Samples.summary(7, 0, 0, false)))
        .startsWith("{\n  \"schema_version\": \"1.0\",\n")
        .endsWith("\n}\n");
  }

  @Test
  void jsonOfACompleteRunHasNullForWhatThereIsNot() throws IOException {
    JsonNode json = new ObjectMapper().readTree(SummaryJson.of(Samples.summary(7, 0, 0, false)));

    assertThat(json.get("error_log").isNull()).isTrue();
    assertThat(json.get("first_errors").isEmpty()).isTrue();
    assertThat(json.get("how_to_go_on").isNull()).isTrue();
  }
}
