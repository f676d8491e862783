package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimingsTest {

  private final Timings timings = new Timings();

  @BeforeEach
  void twoDocuments() {
    timings.documentCompleted(Samples.failure("locked.pdf", Samples.LOCKED));
    timings.documentCompleted(Samples.success("manual.pdf", 12));
  }

  @Test
  void showTheLongestDocumentFirstAndAllOfThemLast() {
    assertThat(timings.text())
        .isEqualTo(
            """
            Seconds by stage, of all workers together:
                  parse   extract  classify     write   waiting     total
                  2.000     1.150     0.000     0.000     0.060     3.210  manual.pdf
                  0.030     0.000     0.000     0.000     0.050     0.080  locked.pdf
                  2.030     1.150     0.000     0.000     0.110     3.290  all documents
            """);
  }

  @Test
  void standInTheSummaryForAProgramWhereTheyAreAskedFor() throws IOException {
    JsonNode asked =
        new ObjectMapper()
            .readTree(
                SummaryJson.of(
                    Samples.summary(1, 1, 0, false), Optional.empty(), Optional.of(timings)))
            .get("timings");

    assertThat(asked.get("parse").decimalValue()).isEqualByComparingTo("2.030");
    assertThat(asked.get("total").decimalValue()).isEqualByComparingTo("3.290");
    assertThat(asked.get("documents")).hasSize(2);
    assertThat(asked.get("documents").get(1).get("document").asText()).isEqualTo("locked.pdf");
    assertThat(asked.get("documents").get(1).get("waiting").decimalValue())
        .isEqualByComparingTo("0.050");
    assertThat(SummaryJson.of(Samples.summary(1, 1, 0, false))).doesNotContain("timings");
  }
}
