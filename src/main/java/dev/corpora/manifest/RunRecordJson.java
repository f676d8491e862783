package dev.corpora.manifest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.manifest.RunRecord.RunExit;
import dev.corpora.manifest.RunRecord.RunMachine;
import dev.corpora.manifest.RunRecord.RunRequest;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run's record, without its documents, as the fields of a JSON object. */
final class RunRecordJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private RunRecordJson() {}

  /** The fields in their order. */
  static ObjectNode write(RunRecord run, Optional<RunState> state) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schema_version", RunRecord.SCHEMA_VERSION);
    state.ifPresent(now -> json.put("state", now.id()));
    json.put("id", run.id())
        .put("started_at", run.startedAt().toString())
        .put("ended_at", run.endedAt() == null ? null : run.endedAt().toString())
        .put("process", run.process());
    RunExit exit = run.exit();
    if (exit == null) {
      json.putNull("exit");
    } else {
      json.putObject("exit").put("code", exit.code()).put("reason", exit.reason());
    }
    ObjectNode counts = json.putObject("counts");
    run.counts().forEach((name, count) -> counts.put(name, count));
    json.put("generator", run.generator());
    json.putObject("machine")
        .put("system", run.machine().system())
        .put("architecture", run.machine().architecture())
        .put("java", run.machine().java())
        .put("processors", run.machine().processors())
        .put("memory", run.machine().memory());
    json.put("output", run.output());
    write(json, run.request());
    return json.put("settings_hash", run.settingsHash());
  }

  private static void write(ObjectNode json, RunRequest request) {
    ArrayNode inputs = json.putArray("inputs");
    request.inputs().forEach(inputs::add);
    json.put("goes_on_with", request.goesOnWith());
    ObjectNode options = json.putObject("options");
    request
        .options()
        .forEach(
            (name, values) -> {
              ArrayNode list = options.putArray(name);
              values.forEach(list::add);
            });
    ObjectNode settings = json.putObject("settings");
    request.settings().forEach(settings::put);
  }

  /** The record of such an object. */
  static RunRecord read(ObjectNode json) throws DamagedManifestException {
    Fields fields = new Fields(json, "run");
    if (!fields.text("schema_version").startsWith(Manifest.SCHEMA_MAJOR + ".")) {
      throw fields.damage("schema_version", "is that of another version of Corpora");
    }
    return new RunRecord(
        fields.text("id"),
        fields.time("started_at"),
        fields.timeOrNull("ended_at"),
        fields.count("process"),
        exit(fields),
        fields.text("generator"),
        machine(fields.object("machine")),
        fields.text("output"),
        fields.text("settings_hash"),
        new RunRequest(
            fields.texts("inputs"),
            fields.textOrNull("goes_on_with"),
            options(fields.object("options")),
            settings(fields.object("settings"))),
        counts(fields.object("counts")));
  }

  private static @Nullable RunExit exit(Fields run) throws DamagedManifestException {
    Fields exit = run.objectOrNull("exit");
    return exit == null ? null : new RunExit(exit.smallCount("code"), exit.text("reason"));
  }

  private static RunMachine machine(Fields machine) throws DamagedManifestException {
    return new RunMachine(
        machine.text("system"),
        machine.text("architecture"),
        machine.text("java"),
        machine.smallCount("processors"),
        machine.count("memory"));
  }

  private static SortedMap<String, List<String>> options(Fields options)
      throws DamagedManifestException {
    SortedMap<String, List<String>> values = new TreeMap<>();
    for (String name : options.names()) {
      values.put(name, options.texts(name));
    }
    return values;
  }

  private static SortedMap<String, String> settings(Fields settings)
      throws DamagedManifestException {
    SortedMap<String, String> values = new TreeMap<>();
    for (String name : settings.names()) {
      values.put(name, settings.text(name));
    }
    return values;
  }

  private static SortedMap<String, Long> counts(Fields counts) throws DamagedManifestException {
    SortedMap<String, Long> values = new TreeMap<>();
    for (String name : counts.names()) {
      values.put(name, counts.count(name));
    }
    return values;
  }
}
