package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Anthropic's Message Batches. */
final class AnthropicBatches implements BatchService {

  private static final String PATH = "/v1/messages/batches";

  @Override
  public String submit(Map<String, ObjectNode> bodies, Line line) throws IOException {
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    ArrayNode requests = batch.putArray("requests");
    bodies.forEach((id, body) -> requests.addObject().put("custom_id", id).set("params", body));
    String reply = line.send(WireRequest.postJson(PATH, batch.toString()), OBJECT);
    return ProviderJson.requiredId(ProviderJson.object(reply), "id");
  }

  @Override
  public State state(String batch, Line line) throws IOException {
    ObjectNode state = ProviderJson.object(line.send(WireRequest.get(PATH + "/" + batch), OBJECT));
    boolean ended = ProviderJson.requiredText(state, "processing_status").equals("ended");
    return new State(ended, ended ? List.of(PATH + "/" + batch + "/results") : List.of());
  }

  @Override
  public Result read(String line) throws IOException {
    ObjectNode json = ProviderJson.object(line);
    String id = ProviderJson.requiredText(json, "custom_id");
    JsonNode result = json.path("result");
    return new Result(
        id,
        result.path("type").asText().equals("succeeded")
            ? Optional.of(AnthropicProtocol.read(result.path("message")))
            : Optional.empty());
  }
}
