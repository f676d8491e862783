package dev.corpora.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser without a window, steered by its DevTools protocol: one page at a time, with what
 * it complained of and what it asked the network for.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> OPTIONS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--remote-debugging-port=0");
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final JsonMapper JSON = new JsonMapper();

  /** How long anything may take before it is taken for hung. */
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private String session = "";

  private Browser(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
  }

  /** The browser of this machine; empty where there is none. */
  public static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser with an empty profile in a scratch folder. */
  public static Browser start(Path program, Path scratch) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + scratch.resolve("profile"));
    command.add("about:blank");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(scratch.resolve("browser.txt").toFile());
    builder.environment().put("HOME", scratch.toString());
    Process process = builder.start();
    Browser browser = new Browser(process, address(process));
    browser.open();
    return browser;
  }

  /** What the browser says first; the rest of what it says is read so that it never waits. */
  private static String address(Process process) throws IOException {
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        Thread rest = new Thread(() -> err.lines().forEach(ignored -> {}), "browser-messages");
        rest.setDaemon(true);
        rest.start();
        return found.group(1);
      }
      said.append(line).append('\n');
    }
    throw new IOException("the browser did not start: " + said);
  }

  private void open() {
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    Stream.of("Page", "Runtime", "Log", "Network")
        .forEach(domain -> send(domain + ".enable", Map.of()));
  }

  /** Shows a page, and forgets what earlier ones complained of and asked for. */
  public void show(Path page, int width, int height) {
    size(width, height);
    complaints.clear();
    requests.clear();
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** Sets the size of the window's inside. */
  public void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Has the system prefer light or dark colours. */
  public void prefer(String colours) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  /** The value of an expression, awaited where it is a promise. */
  public JsonNode value(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** Waits until an expression is true, looking at each frame. */
  public void await(String condition) {
    String error = "new Error('not in time: ' + " + quoted(condition) + ")";
    value(
        "new Promise((done, fail) => { const end = performance.now() + 20000;"
            + " const look = () => { if ("
            + condition
            + ") done(true); else if (performance.now() > end) fail("
            + error
            + "); else setTimeout(look, 10); }; look(); })");
  }

  /** A text as a literal of a script. */
  public static String quoted(String text) {
    return JSON.valueToTree(text).toString();
  }

  /** Moves the pointer. */
  public void point(double x, double y) {
    mouse("mouseMoved", x, y);
  }

  /** Presses and releases the button on the middle of an element, brought into sight first. */
  public void click(String selector) {
    JsonNode at = middle(selector);
    mouse("mouseMoved", at.get(0).asDouble(), at.get(1).asDouble());
    mouse("mousePressed", at.get(0).asDouble(), at.get(1).asDouble());
    mouse("mouseReleased", at.get(0).asDouble(), at.get(1).asDouble());
  }

  private JsonNode middle(String selector) {
    return value(
        "(() => { const e = document.querySelector("
            + quoted(selector)
            + "); e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
            + " return [b.left + b.width / 2, b.top + b.height / 2]; })()");
  }

  private void mouse(String type, double x, double y) {
    send(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
  }

  /** Presses a key that has a name, such as ArrowDown. */
  public void press(String key) {
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "PageDown" -> 34;
          case "End" -> 35;
          case "Home" -> 36;
          case "ArrowLeft" -> 37;
          case "ArrowUp" -> 38;
          case "ArrowRight" -> 39;
          case "ArrowDown" -> 40;
          default -> throw new IllegalArgumentException(key);
        };
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Types a text into what has the focus. */
  public void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /** The page on paper. */
  public byte[] pdf() {
    return Base64.getDecoder()
        .decode(send("Page.printToPDF", Map.of("printBackground", true)).get("data").asText());
  }

  /** A picture of all of the page, for who wants to see it. */
  public void picture(Path file) throws IOException {
    String data =
        send("Page.captureScreenshot", Map.of("captureBeyondViewport", true)).get("data").asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** Errors and warnings of the page's scripts and of the browser about the page. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The addresses that were asked for. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private JsonNode send(String method, Map<String, Object> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  private void received(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
      if (message.has("error")) {
        answer.completeExceptionally(new AssertionError(message.get("error").toString()));
      } else {
        answer.complete(message.get("result"));
      }
      return;
    }
    JsonNode event = message.path("params");
    switch (message.path("method").asText()) {
      case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(event.toString());
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(event.get("type").asText())) {
          complaints.add(event.toString());
        }
      }
      case "Network.requestWillBeSent" -> requests.add(event.at("/request/url").asText());
      default -> {
        // of no interest here
      }
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Puts the parts of messages together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          received(JSON.readTree(text.toString()));
        } catch (IOException e) {
          complaints.add(e.toString());
        }
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
