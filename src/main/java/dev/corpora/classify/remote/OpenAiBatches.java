package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** OpenAI's batches, whose requests and results are files. */
final class OpenAiBatches implements BatchService {

  private static final Set<String> ENDS = Set.of("completed", "expired", "cancelled", "failed");

  /** Parts the form; no JSON on one line can hold it. */
  private static final String BOUNDARY = "corpora-part-of-a-batch";

  @Override
  public String submit(Map<String, ObjectNode> bodies, Line line) throws IOException {
    String file = upload(lines(bodies), line);
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    batch.put("input_file_id", file).put("endpoint", "/v1/chat/completions");
    batch.put("completion_window", "24h");
    String reply = line.send(WireRequest.postJson("/batches", batch.toString()), OBJECT);
    return ProviderJson.requiredId(ProviderJson.object(reply), "id");
  }

  private static String lines(Map<String, ObjectNode> bodies) {
    StringBuilder lines = new StringBuilder();
    bodies.forEach(
        (id, body) -> {
          ObjectNode request = JsonNodeFactory.instance.objectNode().put("custom_id", id);
          request.put("method", "POST").put("url", "/v1/chat/completions").set("body", body);
          lines.append(request).append('\n');
        });
    return lines.toString();
  }

  private static String upload(String lines, Line line) throws IOException {
    String form =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n"
            + "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"requests.jsonl\"\r\n"
            + "Content-Type: application/jsonl\r\n\r\n"
            + lines
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    WireRequest.Body body = new WireRequest.Body("multipart/form-data; boundary=" + BOUNDARY, form);
    String reply =
        line.send(new WireRequest("POST", "/files", Map.of(), Optional.of(body)), OBJECT);
    return ProviderJson.requiredId(ProviderJson.object(reply), "id");
  }

  @Override
  public State state(String batch, Line line) throws IOException {
    ObjectNode state = ProviderJson.object(line.send(WireRequest.get("/batches/" + batch), OBJECT));
    boolean ended = ENDS.contains(ProviderJson.requiredText(state, "status"));
    List<String> results = new ArrayList<>();
    for (String file : List.of("output_file_id", "error_file_id")) {
      if (ended && state.hasNonNull(file)) {
        results.add("/files/" + ProviderJson.requiredId(state, file) + "/content");
      }
    }
    return new State(ended, results);
  }

  @Override
  public Result read(String line) throws IOException {
    ObjectNode json = ProviderJson.object(line);
    String id = ProviderJson.requiredText(json, "custom_id");
    JsonNode response = json.path("response");
    return new Result(
        id,
        response.path("status_code").asInt() == 200
            ? Optional.of(OpenAiProtocol.read(response.path("body")))
            : Optional.empty());
  }
}
