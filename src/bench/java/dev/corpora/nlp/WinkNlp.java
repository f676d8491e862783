package dev.corpora.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * winkNLP (npm {@code wink-nlp} with {@code wink-eng-lite-web-model}) on the same text, as a
 * yardstick; {@code NODE_PATH} says where it is installed.
 */
final class WinkNlp {

  private static final String SCRIPT =
      """
      const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
      const its = nlp.its;
      const texts = require('fs').readFileSync(process.argv[2], 'utf8').split('\\n');
      let best = 0;
      for (let i = 0; i < 5; i++) {
        let tokens = 0;
        const start = process.cpuUsage();
        for (const text of texts) {
          const found = nlp.readDoc(text).tokens();
          tokens += found.length();
          found.out(its.pos);
          found.out(its.lemma);
        }
        const used = process.cpuUsage(start);
        best = Math.max(best, tokens / ((used.user + used.system) / 1e6));
      }
      console.log(Math.round(best) + ' tokens/s, best of 5 rounds');
      """;

  private WinkNlp() {}

  /** The result in words; what is missing, where it cannot be run. */
  static String measure(List<String> texts) throws IOException {
    Path script = Files.createTempFile("wink", ".js");
    Path input = Files.createTempFile("wink", ".txt");
    try {
      Files.writeString(script, SCRIPT);
      Files.writeString(input, String.join("\n", texts));
      Process process =
          new ProcessBuilder("node", script.toString(), input.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
      return done ? answer.trim() : "missing (npm install wink-nlp wink-eng-lite-web-model)";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (IOException e) {
      return "missing (no node: " + e.getMessage() + ")";
    } finally {
      Files.deleteIfExists(script);
      Files.deleteIfExists(input);
    }
  }
}
