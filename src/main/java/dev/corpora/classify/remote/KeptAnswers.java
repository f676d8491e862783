package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.storage.AtomicFile;
import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Answers of earlier requests and runs, in files of one folder: one for the answers of a request,
 * joined into larger ones once there are many. A file that is damaged counts as absent; when all
 * together grow beyond a bound, the oldest go. Runs may share a folder. Safe for use by several
 * threads.
 */
final class KeptAnswers {

  private static final Pattern NAME = Pattern.compile("answers-[0-9a-f]{64}\\.json");

  private static final int MOST_FILES = 500;
  private static final int JOINED_ANSWERS = 10_000;

  private final Path folder;
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private KeptAnswers(Path folder) {
    this.folder = folder;
  }

  /** A file of the folder with what is needed to judge its age and size. */
  private record Kept(Path file, long size, FileTime modified) {}

  /**
   * Opens a folder, which need not exist, and puts it in order.
   *
   * @param mostBytes the bound
   */
  static KeptAnswers open(Path folder, long mostBytes) throws IOException {
    KeptAnswers kept = new KeptAnswers(folder);
    List<Kept> files = list(folder);
    long bytes = 0;
    List<Path> read = new ArrayList<>();
    for (Kept file : files) {
      bytes += file.size();
      if (bytes > mostBytes) {
        Files.deleteIfExists(file.file());
      } else {
        kept.load(file.file());
        read.add(file.file());
      }
    }
    if (read.size() > MOST_FILES) {
      kept.join(read);
    }
    return kept;
  }

  /** The newest first. */
  private static List<Kept> list(Path folder) throws IOException {
    List<Kept> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "answers-*.json")) {
      for (Path entry : entries) {
        if (NAME.matcher(String.valueOf(entry.getFileName())).matches()) {
          files.add(new Kept(entry, Files.size(entry), Files.getLastModifiedTime(entry)));
        }
      }
    } catch (NoSuchFileException e) {
      // Another run has joined it into a larger one.
      return list(folder);
    }
    files.sort(
        Comparator.comparing(Kept::modified)
            .reversed()
            .thenComparing(kept -> kept.file().toString()));
    return files;
  }

  private void load(Path file) {
    content(file)
        .ifPresent(
            content ->
                content
                    .properties()
                    .forEach(e -> answers.putIfAbsent(e.getKey(), e.getValue().toString())));
  }

  /** What a file holds; empty where it is not what was written: its terms are asked again. */
  private static Optional<ObjectNode> content(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return String.valueOf(file.getFileName()).equals(nameOf(text))
          ? Optional.of(ProviderJson.object(text))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String nameOf(String content) {
    return "answers-" + ContentHash.hexOf(content) + ".json";
  }

  private void join(List<Path> files) throws IOException {
    Map<String, String> part = new LinkedHashMap<>();
    List<Path> joined = new ArrayList<>();
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      part.put(answer.getKey(), answer.getValue());
      if (part.size() == JOINED_ANSWERS) {
        joined.add(write(part));
        part.clear();
      }
    }
    if (!part.isEmpty()) {
      joined.add(write(part));
    }
    for (Path file : files) {
      if (!joined.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path write(Map<String, String> content) throws IOException {
    StringBuilder text = new StringBuilder("{");
    content.forEach(
        (key, json) ->
            text.append(text.length() == 1 ? "\"" : ",\n\"")
                .append(key)
                .append("\":")
                .append(json));
    String json = text.append("}\n").toString();
    Path file = folder.resolve(nameOf(json));
    AtomicFile.replace(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    return file;
  }

  /** The answer that was kept for a term, if the scheme still allows it. */
  Optional<Answer> find(AskedTerm term, ModelScheme scheme) {
    String json = answers.get(term.key());
    if (json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Answer.read(ProviderJson.object(json), scheme));
    } catch (IOException | InvalidAnswerException e) {
      return Optional.empty();
    }
  }

  /** Keeps answers by their terms' keys, durably. */
  void keep(Map<String, Answer> found) throws IOException {
    if (found.isEmpty()) {
      return;
    }
    Map<String, String> content = new LinkedHashMap<>();
    found.forEach((key, answer) -> content.put(key, answer.json().toString()));
    answers.putAll(content);
    write(content);
  }
}
