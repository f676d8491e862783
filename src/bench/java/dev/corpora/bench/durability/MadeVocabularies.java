package dev.corpora.bench.durability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/**
 * Made-up vocabularies of 500 entries each, as short as the format lets them be. Few terms are in
 * many of them and many in few, as in real ones.
 */
final class MadeVocabularies {

  private static final int ENTRIES = 500;
  private static final double TERMS = 2_000_000;
  private static final int FOLDER_FILES = 1_000;

  private MadeVocabularies() {}

  /**
   * Writes a vocabulary, replacing an earlier version of it.
   *
   * @return its size in bytes
   */
  static long write(Path folder, int number, int version) throws IOException {
    Random random = new Random(number * 31L + version);
    Set<Integer> terms = new LinkedHashSet<>();
    while (terms.size() < ENTRIES) {
      terms.add((int) Math.pow(TERMS, Math.sqrt(random.nextDouble())));
    }
    StringBuilder json = new StringBuilder(256 * 1024);
    json.append(
        """
        {"metadata":{"schema_version":"1.0","source_path":"%d/d%d.pdf","source_hash":"sha256:%s",\
        "format":"pdf","title":null,"language":"en","page_count":9,"token_count":9000,\
        "extracted_at":"2026-01-31T08:15:00Z","generator":{"name":"corpora","version":"0.1.0",\
        "settings":"sha256:%s"},"classifier":"local","scheme":"general","status":"success",\
        "shortfall":null,"warnings":[],"term_count":500,"classified_count":500,"flagged_count":0},
        "entries":[
        """
            .replaceFirst("%d", String.valueOf(number / FOLDER_FILES))
            .replaceFirst("%d", String.valueOf(number))
            .replace("%s", "0a".repeat(32)));
    String separator = "";
    for (int term : terms) {
      json.append(separator);
      entry(json, "term " + term, random);
      separator = ",\n";
    }
    json.append("]}\n");
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(number / FOLDER_FILES + "/d" + number + ".vocab.json");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return bytes.length;
  }

  private static void entry(StringBuilder json, String term, Random random) {
    int frequency = 1 + random.nextInt(9);
    json.append("{\"id\":\"d-").append(term.replace(' ', '-'));
    for (String field : new String[] {"text", "canonical", "head"}) {
      json.append("\",\"").append(field).append("\":\"").append(term);
    }
    json.append("\",\"source\":\"d\",\"pos\":\"phrase\",\"kind\":\"term\",\"forms\":[{\"text\":\"")
        .append(term)
        .append("\",\"count\":")
        .append(frequency)
        .append("}],\"variants\":[],\"abbreviation\":null,\"frequency\":")
        .append(frequency)
        .append(",\"score\":")
        .append(random.nextInt(1000) / 100.0)
        .append(",\"measures\":{},\"contexts\":[{\"text\":\"We speak of the ")
        .append(term)
        .append(
            ".\",\"page\":1,\"offset\":9}],\"occurrences\":[{\"page\":1,\"offset\":9,\"count\":")
        .append(frequency)
        .append("}],\"category\":\"artifact\",\"tags\":[],\"attributes\":{},\"definition\":null,")
        .append("\"definition_source\":null,\"confidence\":0.")
        .append(1 + random.nextInt(8))
        .append(",\"ip_flag\":null}");
  }
}
