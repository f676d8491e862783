package dev.corpora.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who holds a lock.
 *
 * @param command the program's file; its arguments are left out, which may hold what is nobody's
 *     business
 */
public record Holder(String host, long pid, Instant since, String command) {

  /** Somebody who has not written down yet who it is. */
  static final Holder UNKNOWN = new Holder("unknown", 0, Instant.EPOCH, "unknown");

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Far more than a holder needs. */
  private static final int MAXIMUM_BYTES = 1 << 16;

  /** This process, from now on. */
  static Holder self() {
    ProcessHandle process = ProcessHandle.current();
    return new Holder(
        hostName(),
        process.pid(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        process.info().command().orElse("unknown"));
  }

  /** The holder that a lock file names; empty where it has not written its name yet. */
  static Optional<Holder> read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), MAXIMUM_BYTES));
    long position = 0;
    int read = 0;
    while (bytes.hasRemaining() && (read = channel.read(bytes, position)) > 0) {
      position += read;
    }
    try {
      JsonNode node = MAPPER.readTree(bytes.array(), 0, bytes.position());
      return Optional.of(
          new Holder(
              node.required("host").asText(),
              node.required("pid").asLong(),
              Instant.parse(node.required("started_at").asText()),
              node.required("command").asText()));
    } catch (JsonProcessingException | RuntimeException notWrittenYet) {
      return Optional.empty();
    }
  }

  byte[] toJson() {
    try {
      return MAPPER.writeValueAsBytes(
          MAPPER
              .createObjectNode()
              .put("host", host)
              .put("pid", pid)
              .put("started_at", since.toString())
              .put("command", command));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "process " + pid + " on host " + host + ", since " + since;
  }

  /** The machine's name, without asking a name server, which might be slow to answer. */
  private static String hostName() {
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
      String name = System.getenv(variable);
      if (name != null && !name.isBlank()) {
        return name.strip();
      }
    }
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
