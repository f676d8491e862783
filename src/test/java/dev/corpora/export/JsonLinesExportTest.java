package dev.corpora.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class JsonLinesExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.JSONL;
  }

  @Override
  List<String> terms(byte[] file) throws IOException {
    List<String> terms = new ArrayList<>();
    for (String line : utf8(file).split("\n", 0)) {
      if (!line.isEmpty()) {
        terms.add(new JsonMapper().readTree(line).get("text").asText());
      }
    }
    return terms;
  }

  @Override
  String kept(String text) {
    return withoutHalfPairs(text);
  }
}
