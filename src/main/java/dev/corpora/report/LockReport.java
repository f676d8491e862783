package dev.corpora.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.manifest.FolderLock;
import dev.corpora.manifest.Holder;
import dev.corpora.model.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The locks of output folders, for a person and for a program.
 *
 * @param now tells how old they are
 * @param removed folders whose locks were stale and are gone
 */
public record LockReport(List<FolderLock> locks, Instant now, List<Path> removed) {

  /** The version of the format, in its first field. */
  private static final String SCHEMA_VERSION = "1.0";

  private static final JsonMapper MAPPER = new JsonMapper();

  public LockReport {
    locks = List.copyOf(locks);
    removed = List.copyOf(removed);
  }

  /** Lines, each with its break. */
  public String text() {
    if (locks.isEmpty()) {
      return "No locks.\n";
    }
    StringBuilder out = new StringBuilder();
    for (FolderLock lock : locks) {
      String shard = lock.shard().map(part -> ", shard " + part).orElse("");
      out.append(Printable.of(lock.folder() + shard + ": " + state(lock))).append('\n');
      lock.inWork()
          .forEach(
              document ->
                  out.append(lock.held() ? "  in work: " : "  was in work: ")
                      .append(Printable.of(document))
                      .append('\n'));
    }
    return out.toString();
  }

  private String state(FolderLock lock) {
    String holder =
        lock.holder()
            .map(
                h ->
                    (lock.held() ? "held by " : "stale, its holder is gone: ")
                        + h
                        + " ("
                        + Spoken.coarsely(age(h))
                        + "), "
                        + Path.of(h.command()).getFileName())
            .orElse("no lock, marks of documents that a run died in");
    return holder + (removed.contains(lock.folder()) ? "; removed" : "");
  }

  private Duration age(Holder holder) {
    Duration age = Duration.between(holder.since(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** One JSON object with a line break at its end. */
  public String json() {
    ObjectNode json = MAPPER.createObjectNode().put("schema_version", SCHEMA_VERSION);
    ArrayNode list = json.putArray("locks");
    for (FolderLock lock : locks) {
      ObjectNode line =
          list.addObject()
              .put("folder", lock.folder().toString())
              .put("shard", lock.shard().map(Shard::toString).orElse(null))
              .put("state", lock.held() ? "held" : "stale")
              .put("removed", removed.contains(lock.folder()));
      if (lock.holder().isPresent()) {
        Holder holder = lock.holder().get();
        line.putObject("holder")
            .put("host", holder.host())
            .put("pid", holder.pid())
            .put("started_at", holder.since().toString())
            .put("age_seconds", age(holder).toSeconds())
            .put("command", holder.command());
      } else {
        line.putNull("holder");
      }
      ArrayNode inWork = line.putArray("in_work");
      lock.inWork().forEach(inWork::add);
    }
    return PlainJson.of(json);
  }
}
