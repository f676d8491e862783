package dev.corpora.bench.speed;

import dev.corpora.bench.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * winkNLP over the text that pdftotext gets out of documents, from the start of node to its end:
 * tokens, parts of speech and lemmas. {@code NODE_PATH} says where its packages are.
 */
final class WinkRun {

  static final String NAME = "winkNLP on that text (npm: wink-nlp, wink-eng-lite-web-model)";

  private static final String SCRIPT =
      """
      const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
      const its = nlp.its;
      for (const text of require('fs').readFileSync(process.argv[2], 'utf8').split('\\n\\n')) {
        const found = nlp.readDoc(text).tokens();
        found.out(its.pos);
        found.out(its.lemma);
      }
      """;

  private final Path script;
  private final Path text;
  private final Path folder;

  private WinkRun(Path script, Path text, Path folder) {
    this.script = script;
    this.text = text;
    this.folder = folder;
  }

  /** Makes it ready; empty where node, its packages or pdftotext are not installed. */
  static Optional<WinkRun> over(List<String> documents, Workplace workplace)
      throws IOException, InterruptedException {
    Path folder = workplace.emptyFolder("wink");
    Path script = Files.writeString(folder.resolve("wink.js"), SCRIPT);
    Path nothing = Files.writeString(folder.resolve("nothing.txt"), "");
    Path text = folder.resolve("documents.txt");
    List<String> reading =
        new ArrayList<>(List.of("sh", "-c", "for f; do pdftotext -q \"$f\" -; done", "sh"));
    reading.addAll(documents);
    boolean ready =
        succeeds(List.of("node", script.toString(), nothing.toString()), folder.resolve("trial"))
            && succeeds(reading, text)
            && Files.size(text) > 0;
    return ready ? Optional.of(new WinkRun(script, text, folder)) : Optional.empty();
  }

  private static boolean succeeds(List<String> command, Path output) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  Optional<ProcessCost> cost() throws IOException, InterruptedException {
    return CpuTime.of("node '" + script + "' \"$f\"", List.of(text.toString()), folder);
  }
}
