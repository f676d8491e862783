package dev.corpora.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of a document in a run, as a JSON object. */
final class RunDocumentJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private RunDocumentJson() {}

  static ObjectNode write(RunDocument document) {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("status", document.status().id())
            .put("size", document.size())
            .put("attempts", document.attempts());
    ObjectNode stages = json.putObject("stage_seconds");
    document
        .stageTimes()
        .forEach((stage, time) -> stages.put(stage, BigDecimal.valueOf(time.toMillis(), 3)));
    time(json, "added_at", document.addedAt());
    time(json, "started_at", document.startedAt());
    time(json, "completed_at", document.completedAt());
    json.put("term_count", document.terms());
    Problem problem = document.problem();
    if (problem == null) {
      json.putNull("error");
    } else {
      json.putObject("error").put("type", problem.kind().id()).put("message", problem.message());
    }
    return json.put("skip_reason", document.skipReason());
  }

  private static void time(ObjectNode json, String name, @Nullable Instant time) {
    json.put(name, time == null ? null : time.toString());
  }

  /**
   * Reads one.
   *
   * @param place what a message calls it
   */
  static RunDocument read(JsonNode json, String place) throws DamagedManifestException {
    Fields fields = new Fields(json, place);
    return new RunDocument(
        fields.status("status"),
        fields.count("size"),
        fields.smallCount("attempts"),
        stages(fields.object("stage_seconds")),
        fields.time("added_at"),
        fields.timeOrNull("started_at"),
        fields.timeOrNull("completed_at"),
        fields.smallCount("term_count"),
        fields.problemOrNull("error"),
        fields.textOrNull("skip_reason"));
  }

  private static SortedMap<String, Duration> stages(Fields stages) throws DamagedManifestException {
    SortedMap<String, Duration> times = new TreeMap<>();
    for (String stage : stages.names()) {
      times.put(stage, stages.seconds(stage));
    }
    return times;
  }
}
