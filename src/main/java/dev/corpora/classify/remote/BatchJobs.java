package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record of batches that providers work on, one file each, so that a run that ends before they
 * do costs nothing twice. A damaged file counts as absent. Safe for use by several threads.
 */
final class BatchJobs {

  private static final String REQUESTS = "requests";

  private final Path folder;

  /** Records in a folder, which need not exist. */
  BatchJobs(Path folder) {
    this.folder = folder;
  }

  /** Records a batch, durably. */
  void add(BatchJob job) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", job.id());
    ObjectNode requests = json.putObject(REQUESTS);
    job.requests()
        .forEach(
            (request, keys) -> {
              ObjectNode terms = requests.putObject(request);
              keys.forEach(terms::put);
            });
    byte[] bytes = (json + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicFile.replace(file(job), out -> out.write(bytes));
  }

  /** Forgets a batch whose answers are kept. */
  void remove(BatchJob job) throws IOException {
    Files.deleteIfExists(file(job));
  }

  private Path file(BatchJob job) {
    return folder.resolve("batch-" + job.id() + ".json");
  }

  /** All recorded batches, in the order of their ids. */
  List<BatchJob> all() throws IOException {
    List<BatchJob> jobs = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return jobs;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "batch-*.json")) {
      for (Path file : files) {
        readable(file).ifPresent(jobs::add);
      }
    }
    jobs.sort(Comparator.comparing(BatchJob::id));
    return jobs;
  }

  /** The record of a file; empty where it is gone since, or damaged: its terms are asked again. */
  private static Optional<BatchJob> readable(Path file) {
    try {
      return Optional.of(read(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static BatchJob read(String text) throws IOException {
    ObjectNode json = ProviderJson.object(text);
    Map<String, Map<String, String>> requests = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> request : ProviderJson.required(json, REQUESTS).properties()) {
      Map<String, String> keys = new LinkedHashMap<>();
      request.getValue().properties().forEach(e -> keys.put(e.getKey(), e.getValue().asText()));
      requests.put(request.getKey(), keys);
    }
    return new BatchJob(ProviderJson.requiredId(json, "id"), requests);
  }
}
