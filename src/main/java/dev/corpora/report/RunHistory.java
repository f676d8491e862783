package dev.corpora.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.manifest.Holder;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecord.RunExit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The runs of an output folder, a line each.
 *
 * @param runs in the order in which they are told
 * @param holders the runs that hold the folder
 */
public record RunHistory(List<RunRecord> runs, List<Holder> holders) {

  private static final JsonMapper MAPPER = new JsonMapper();

  public RunHistory {
    runs = List.copyOf(runs);
    holders = List.copyOf(holders);
  }

  /** A table with heads. */
  public String text() {
    TextRows table = RunColumns.table("ID", "STARTED", "TOOK");
    for (RunRecord run : runs) {
      Instant end = run.endedAt();
      table.add(
          RunColumns.row(
              run,
              holders,
              run.id(),
              run.startedAt().truncatedTo(ChronoUnit.SECONDS),
              end == null ? "-" : Spoken.exactly(Duration.between(run.startedAt(), end))));
    }
    return table.text();
  }

  /** One JSON object with a line break at its end. */
  public String json() {
    ObjectNode json = MAPPER.createObjectNode().put("schema_version", RunRecord.SCHEMA_VERSION);
    ArrayNode list = json.putArray("runs");
    for (RunRecord run : runs) {
      RunExit exit = run.exit();
      Instant end = run.endedAt();
      ObjectNode line =
          list.addObject()
              .put("id", run.id())
              .put("state", run.state(holders).id())
              .put("started_at", run.startedAt().toString())
              .put("ended_at", end == null ? null : end.toString())
              .put("exit_code", exit == null ? null : exit.code())
              .put("goes_on_with", run.request().goesOnWith());
      ObjectNode counts = line.putObject("counts");
      run.counts().forEach((name, count) -> counts.put(name, count));
    }
    return PlainJson.of(json);
  }
}
