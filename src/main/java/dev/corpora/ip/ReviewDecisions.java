package dev.corpora.ip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.FoldedWords;
import dev.corpora.model.ReviewVerdict;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a review, {@value #FILE_NAME} in the output folder. Immutable. Entries are told
 * apart as block lists tell words apart: a decision on {@code Jedi} holds for {@code jedi}.
 */
public final class ReviewDecisions {

  /** The file's name. */
  public static final String FILE_NAME = "review.json";

  private static final String SCHEMA_VERSION = "1.0";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final SortedMap<String, ReviewDecision> decisions;

  private ReviewDecisions(SortedMap<String, ReviewDecision> decisions) {
    this.decisions = decisions;
  }

  /** None. */
  public static ReviewDecisions none() {
    return new ReviewDecisions(new TreeMap<>());
  }

  /**
   * Reads the decisions of an output folder; none where the folder or the file is missing.
   *
   * @throws BlockListException where the file cannot be read, or is not of the form of its schema
   */
  public static ReviewDecisions read(Path folder) throws BlockListException {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.isDirectory(folder)) {
      return none();
    }
    try {
      SortedMap<String, ReviewDecision> decisions = new TreeMap<>();
      for (JsonNode each : list(MAPPER.readTree(Files.readString(file)))) {
        ReviewDecision decision = decision(each);
        decisions.put(key(decision.canonical()), decision);
      }
      return new ReviewDecisions(decisions);
    } catch (NoSuchFileException e) {
      return none();
    } catch (JsonProcessingException e) {
      throw wrong(
          file,
          ", line "
              + e.getLocation().getLineNr()
              + ": this is not JSON: "
              + e.getOriginalMessage());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(file, ": " + e.getMessage());
    } catch (IOException e) {
      throw wrong(file, " cannot be read: " + e.getMessage());
    }
  }

  private static JsonNode list(JsonNode root) {
    if (!root.path("schema_version").asText().startsWith("1.")
        || !root.path("decisions").isArray()) {
      throw new IllegalArgumentException("these are no decisions of version 1.x");
    }
    return root.path("decisions");
  }

  private static ReviewDecision decision(JsonNode node) {
    String canonical = node.path("canonical").asText();
    String id = node.path("decision").asText();
    ReviewVerdict verdict =
        Arrays.stream(ReviewVerdict.values())
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the decision on \""
                            + canonical
                            + "\" is \""
                            + id
                            + "\"; accept, rename or drop is expected"));
    String to = node.hasNonNull("to") ? node.get("to").asText() : null;
    return new ReviewDecision(
        canonical, verdict, to, Instant.parse(node.path("decided_at").asText()));
  }

  private static BlockListException wrong(Path file, String what) {
    return new BlockListException(
        "the decisions " + file + what + "; mend the file, or remove it to decide anew");
  }

  private static String key(String canonical) {
    return String.join(" ", FoldedWords.of(canonical));
  }

  /** The decision on an entry. */
  public Optional<ReviewDecision> on(String canonical) {
    return Optional.ofNullable(decisions.get(key(canonical)));
  }

  /** All, in the order of the entries' names. */
  public Collection<ReviewDecision> all() {
    return decisions.values();
  }

  /** These with another one, in place of an earlier one on the same entry. */
  public ReviewDecisions with(ReviewDecision decision) {
    SortedMap<String, ReviewDecision> all = new TreeMap<>(decisions);
    all.put(key(decision.canonical()), decision);
    return new ReviewDecisions(all);
  }

  /** These without the one on an entry. */
  public ReviewDecisions without(String canonical) {
    SortedMap<String, ReviewDecision> all = new TreeMap<>(decisions);
    all.remove(key(canonical));
    return new ReviewDecisions(all);
  }

  /**
   * Writes them, whole or not at all.
   *
   * @throws IOException where that fails; the message names the file
   */
  public void write(Path folder) throws IOException {
    ObjectNode root = MAPPER.createObjectNode().put("schema_version", SCHEMA_VERSION);
    ArrayNode list = root.putArray("decisions");
    for (ReviewDecision decision : decisions.values()) {
      ObjectNode node = list.addObject().put("canonical", decision.canonical());
      node.put("decision", decision.verdict().id());
      putIfGiven(node, decision.to());
      node.put("decided_at", decision.decidedAt().toString());
    }
    byte[] json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    AtomicFile.replace(
        folder.resolve(FILE_NAME),
        out -> {
          out.write(json);
          out.write('\n');
        });
  }

  private static void putIfGiven(ObjectNode node, @Nullable String to) {
    if (to != null) {
      node.put("to", to);
    }
  }

  /** A text that differs wherever vocabularies can, whenever decided; empty for no decision. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    decisions.forEach(
        (key, decision) ->
            text.append(key)
                .append('\t')
                .append(decision.verdict().id())
                .append('\t')
                .append(decision.to())
                .append('\n'));
    return text.toString();
  }
}
