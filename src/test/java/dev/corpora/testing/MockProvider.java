package dev.corpora.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * A language model's provider that speaks Anthropic's Messages and Message Batches, and OpenAI's
 * chat completions, files and batches; gives each term an answer that only depends on the term; and
 * misbehaves as it is told.
 */
public final class MockProvider extends Dispatcher {

  /** How a request can go wrong. */
  public enum Fault {
    BUSY_WITH_RETRY_AFTER,
    BUSY,
    OVERLOADED,
    SERVER_ERROR,
    CUT_CONNECTION,
    CUT_BODY,
    NO_ANSWER,
    MALFORMED_RESPONSE,
    MALFORMED_ANSWER,
    PARTIAL_ANSWER,
    TOO_FEW_ANSWERS,
    DUPLICATED_ID,
    UNKNOWN_ID,
    INVALID_VALUE;

    /** Whether the client cannot see an answer at all, and has to try again. */
    public boolean isOfTransport() {
      return EnumSet.range(BUSY_WITH_RETRY_AFTER, MALFORMED_RESPONSE).contains(this);
    }
  }

  /** The tokens that the provider says each answered term takes, in and out. */
  public static final int TOKENS_IN = 40;

  public static final int TOKENS_OUT = 50;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final IntFunction<Optional<Fault>> faults;
  private final AtomicInteger number = new AtomicInteger();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final Map<Fault, Integer> made = new EnumMap<>(Fault.class);
  private final Map<String, Integer> answered = new ConcurrentHashMap<>();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final Map<String, List<String>> batches = new ConcurrentHashMap<>();
  private volatile UnaryOperator<ObjectNode> twist = answer -> answer;
  private volatile int looksBeforeTheEnd;
  private volatile boolean tellsUsage = true;

  /** A provider whose n-th request, counted from 1, has the fault that is given for n. */
  public MockProvider(IntFunction<Optional<Fault>> faults) {
    this.faults = faults;
  }

  /** A provider without faults. */
  public static MockProvider faultless() {
    return new MockProvider(n -> Optional.empty());
  }

  /** Changes the answers to terms before they are sent; they hold the term as {@code term}. */
  public void twistAnswers(UnaryOperator<ObjectNode> change) {
    twist = change;
  }

  /** Lets so many looks at a batch pass before it has ended. */
  public void setLooksBeforeTheEnd(int looks) {
    looksBeforeTheEnd = looks;
  }

  /** Leaves out what answers took, as some servers do. */
  public void tellNoUsage() {
    tellsUsage = false;
  }

  /** All requests so far. */
  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** How often each fault was made. */
  public synchronized Map<Fault, Integer> faultsMade() {
    return new EnumMap<>(made);
  }

  /** How often each term was answered in a response that was sent whole. */
  public Map<String, Integer> answered() {
    return Map.copyOf(answered);
  }

  /** What the answer to a term says. */
  public static String definitionOf(String term) {
    return "what " + term + " means";
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    requests.add(request);
    Optional<Fault> fault = faults.apply(number.incrementAndGet());
    fault.ifPresent(this::count);
    try {
      return respond(request, fault);
    } catch (JsonProcessingException e) {
      return json(400, error("invalid_request_error", "no JSON"));
    }
  }

  private synchronized void count(Fault fault) {
    made.merge(fault, 1, Integer::sum);
  }

  private MockResponse respond(RecordedRequest request, Optional<Fault> fault)
      throws JsonProcessingException {
    if (fault.isPresent() && fault.get().isOfTransport()) {
      return broken(fault.get(), request);
    }
    String path = request.getUrl().encodedPath();
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    if (path.endsWith("/v1/messages") || path.endsWith("/chat/completions")) {
      return json(200, answer(MAPPER.readTree(body), fault).toString());
    }
    if (path.endsWith("/files") && request.getMethod().equals("POST")) {
      String id = "file-" + (files.size() + 1);
      files.put(id, body);
      return json(200, "{\"id\":\"" + id + "\",\"object\":\"file\"}");
    }
    if (path.endsWith("/content") || path.endsWith("/results")) {
      List<String> parts = request.getUrl().pathSegments();
      return lines(batches.get(parts.get(parts.size() - 2).replace("out-", "")));
    }
    if (path.endsWith("batches") && request.getMethod().equals("POST")) {
      return handIn(MAPPER.readTree(body));
    }
    return look(path.substring(path.lastIndexOf('/') + 1), path.contains("/messages/"));
  }

  private MockResponse broken(Fault fault, RecordedRequest request) throws JsonProcessingException {
    MockResponse.Builder response = new MockResponse.Builder();
    return switch (fault) {
      case BUSY_WITH_RETRY_AFTER ->
          json(429, error("rate_limit_error", "slow down"))
              .newBuilder()
              .addHeader("retry-after", "7")
              .build();
      case BUSY -> json(429, error("rate_limit_error", "slow down"));
      case OVERLOADED -> json(529, error("overloaded_error", "Overloaded"));
      case SERVER_ERROR -> json(500, error("api_error", "Internal server error"));
      case CUT_CONNECTION -> response.onResponseStart(new SocketEffect.CloseSocket()).build();
      case CUT_BODY ->
          json(200, answer(MAPPER.readTree(request.getBody().utf8()), Optional.empty()).toString())
              .newBuilder()
              .onResponseBody(new SocketEffect.CloseSocket())
              .build();
      case NO_ANSWER -> response.onResponseStart(SocketEffect.Stall.INSTANCE).build();
      default -> json(200, "{\"id\":\"msg_1\",\"content\":[{\"type\":\"te");
    };
  }

  private static String error(String type, String message) {
    return "{\"type\":\"error\",\"error\":{\"type\":\""
        + type
        + "\",\"message\":\""
        + message
        + "\"}}";
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("content-type", "application/json")
        .body(body)
        .build();
  }

  private static MockResponse lines(List<String> lines) {
    return json(200, String.join("\n", lines) + "\n");
  }

  private ObjectNode answer(JsonNode request, Optional<Fault> fault)
      throws JsonProcessingException {
    boolean anthropic = request.has("system");
    JsonNode format =
        anthropic
            ? request.at("/output_config/format/schema")
            : request.at("/response_format/json_schema/schema");
    JsonNode messages = request.get("messages");
    ArrayNode terms =
        (ArrayNode) MAPPER.readTree(messages.get(messages.size() - 1).get("content").asText());
    String text = text(terms, format.at("/properties/answers/items/properties"), fault);
    int tokensIn = terms.size() * TOKENS_IN;
    int tokensOut = terms.size() * TOKENS_OUT;
    ObjectNode answer =
        anthropic ? message(text, tokensIn, tokensOut) : completion(text, tokensIn, tokensOut);
    return tellsUsage ? answer : answer.without("usage");
  }

  private static ObjectNode message(String text, int tokensIn, int tokensOut) {
    ObjectNode message = MAPPER.createObjectNode();
    message.put("id", "msg_1").put("type", "message").put("role", "assistant");
    message.putArray("content").addObject().put("type", "text").put("text", text);
    message.put("stop_reason", "end_turn");
    message
        .putObject("usage")
        .put("input_tokens", tokensIn)
        .put("cache_creation_input_tokens", 0)
        .put("cache_read_input_tokens", 100)
        .put("output_tokens", tokensOut);
    return message;
  }

  private static ObjectNode completion(String text, int tokensIn, int tokensOut) {
    ObjectNode completion = MAPPER.createObjectNode();
    completion.put("id", "chatcmpl-1").put("object", "chat.completion");
    ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", text);
    choice.put("finish_reason", "stop");
    ObjectNode usage = completion.putObject("usage");
    usage.put("prompt_tokens", tokensIn + 100).put("completion_tokens", tokensOut);
    usage.putObject("prompt_tokens_details").put("cached_tokens", 100);
    return completion;
  }

  private String text(ArrayNode terms, JsonNode properties, Optional<Fault> fault) {
    List<ObjectNode> answers = new ArrayList<>();
    for (JsonNode term : terms) {
      ObjectNode answer = answerTo(term, properties);
      ObjectNode twisted = twist.apply(answer.deepCopy().put("term", term.get("term").asText()));
      twisted.remove("term");
      answers.add(twisted);
      answered.merge(term.get("term").asText(), 1, Integer::sum);
    }
    fault.ifPresent(kind -> spoil(kind, answers));
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode list = root.putArray("answers");
    answers.forEach(list::add);
    String text = root.toString();
    return switch (fault.orElse(Fault.UNKNOWN_ID)) {
      case MALFORMED_ANSWER -> "I am sorry, but " + text.replace('"', '\'');
      case PARTIAL_ANSWER -> text.substring(0, text.length() * 2 / 3);
      default -> text;
    };
  }

  private static void spoil(Fault fault, List<ObjectNode> answers) {
    ObjectNode first = answers.get(0);
    switch (fault) {
      case TOO_FEW_ANSWERS -> answers.subList(0, (answers.size() + 1) / 2).clear();
      case DUPLICATED_ID -> answers.add(first.deepCopy().put("definition", "something else"));
      case UNKNOWN_ID -> first.put("id", "0" + first.get("id").asText());
      case INVALID_VALUE -> first.put("category", "no such category");
      default -> {}
    }
  }

  private static ObjectNode answerTo(JsonNode term, JsonNode properties) {
    ObjectNode answer = MAPPER.createObjectNode();
    String text = term.get("term").asText();
    properties
        .properties()
        .forEach(property -> answer.set(property.getKey(), value(property.getValue(), text)));
    answer.put("id", term.get("id").asText());
    answer.put("definition", definitionOf(text));
    answer.put("confidence", 0.9);
    return answer;
  }

  private static JsonNode value(JsonNode schema, String term) {
    ObjectNode holder = MAPPER.createObjectNode();
    JsonNode values = schema.path("enum");
    switch (schema.get("type").asText()) {
      case "boolean" -> holder.put("value", false);
      case "number" -> holder.put("value", 0.25);
      case "array" -> holder.putArray("value").add(schema.at("/items/enum/0").asText());
      default ->
          holder.put(
              "value",
              values.isEmpty()
                  ? "about " + term
                  : values.get(Math.floorMod(term.hashCode(), values.size())).asText());
    }
    return holder.get("value");
  }

  private MockResponse handIn(JsonNode batch) throws JsonProcessingException {
    List<String> results = new ArrayList<>();
    String id = "batch_" + (batches.size() + 1);
    if (batch.has("requests")) {
      for (JsonNode request : batch.get("requests")) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("custom_id", request.get("custom_id").asText());
        ObjectNode result = line.putObject("result").put("type", "succeeded");
        result.set("message", answer(request.get("params"), Optional.empty()));
        results.add(line.toString());
      }
    } else {
      for (String text : files.get(batch.get("input_file_id").asText()).split("\r?\n", -1)) {
        if (text.startsWith("{")) {
          JsonNode request = MAPPER.readTree(text);
          ObjectNode line = MAPPER.createObjectNode();
          line.put("custom_id", request.get("custom_id").asText());
          ObjectNode response = line.putObject("response").put("status_code", 200);
          response.set("body", answer(request.get("body"), Optional.empty()));
          results.add(line.toString());
        }
      }
    }
    batches.put(id, results);
    return json(200, "{\"id\":\"" + id + "\",\"processing_status\":\"in_progress\"}");
  }

  private synchronized MockResponse look(String batch, boolean anthropic) {
    if (!batches.containsKey(batch)) {
      return json(404, error("not_found_error", "no such batch"));
    }
    boolean ended = looksBeforeTheEnd-- <= 0;
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", batch);
    state.put(
        anthropic ? "processing_status" : "status",
        ended ? anthropic ? "ended" : "completed" : "in_progress");
    if (ended && !anthropic) {
      state.put("output_file_id", "out-" + batch);
    }
    return json(200, MAPPER.valueToTree(state).toString());
  }
}
