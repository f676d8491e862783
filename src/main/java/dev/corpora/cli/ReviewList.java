package dev.corpora.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.ip.QueuedDocument;
import dev.corpora.ip.QueuedEntry;
import dev.corpora.ip.ReviewDecision;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.model.Context;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.report.PlainJson;
import dev.corpora.report.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The review queue with what was decided, also since the vocabularies were written. */
final class ReviewList {

  /** The version of the format, in its first field. */
  static final String SCHEMA_VERSION = "1.0";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<Row> rows = new ArrayList<>();
  private final ReviewDecisions decisions;
  private final boolean all;

  /**
   * A list.
   *
   * @param all whether what is decided is listed, too
   */
  ReviewList(ReviewQueue queue, ReviewDecisions decisions, boolean all) {
    this.decisions = decisions;
    this.all = all;
    for (QueuedDocument document : queue.documents().values()) {
      for (QueuedEntry entry : document.entries()) {
        Row row = new Row(document.document(), entry, decision(entry));
        if (all || row.decision() == null) {
          rows.add(row);
        }
      }
    }
    rows.sort(Comparator.comparing(Row::canonical).thenComparing(Row::document));
  }

  private record Row(String document, QueuedEntry entry, @Nullable String decision) {
    String canonical() {
      return entry.canonical();
    }
  }

  private @Nullable String decision(QueuedEntry entry) {
    if ("rename".equals(entry.reviewed())) {
      return entry.reviewed();
    }
    return decisions.on(entry.canonical()).map(ReviewList::said).orElse(null);
  }

  private static String said(ReviewDecision decision) {
    return decision.verdict().id() + (decision.to() == null ? "" : " to " + decision.to());
  }

  /** For a person: an entry a paragraph. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      QueuedEntry entry = row.entry();
      text.append(Printable.of(entry.canonical()));
      if (row.decision() != null) {
        text.append("  [").append(Printable.of(row.decision())).append(']');
      }
      text.append("\n  ").append(Printable.of(why(entry)));
      text.append("\n  ").append(Printable.of(row.document()));
      text.append(", ").append(entry.frequency()).append(" times\n");
      for (Context context : entry.contexts()) {
        text.append("    ").append(Printable.of(context.text())).append('\n');
      }
    }
    if (all) {
      for (ReviewDecision decision : decisions.all()) {
        text.append(
            Printable.of("decided: " + decision.canonical() + ": " + said(decision)) + "\n");
      }
    }
    return text.append(rows.size())
        .append(all ? " entries\n" : " entries to decide on\n")
        .toString();
  }

  private static String why(QueuedEntry entry) {
    ProtectedMatch match = entry.match();
    if (match == null) {
      return "the classifier suspects a protected name";
    }
    return match.franchise()
        + ": '"
        + match.form()
        + "' holds '"
        + match.name()
        + "' (list "
        + match.list()
        + ", entry "
        + match.entry()
        + ", by "
        + match.how()
        + ")";
  }

  /** For a program: one JSON object. */
  String json() {
    ObjectNode root = MAPPER.createObjectNode().put("schema_version", SCHEMA_VERSION);
    ArrayNode entries = root.putArray("entries");
    for (Row row : rows) {
      QueuedEntry entry = row.entry();
      ObjectNode node = entries.addObject().put("document", row.document());
      node.put("id", entry.id()).put("canonical", entry.canonical());
      node.put("frequency", entry.frequency()).put("reason", entry.reason());
      node.set("match", MAPPER.valueToTree(entry.match()));
      node.put("decision", row.decision());
      ArrayNode contexts = node.putArray("contexts");
      entry.contexts().forEach(context -> contexts.add(context.text()));
    }
    return PlainJson.of(root);
  }
}
