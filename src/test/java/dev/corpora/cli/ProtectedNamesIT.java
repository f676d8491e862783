package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protected names with the real program: flags and their reasons. */
class ProtectedNamesIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TEXT =
      "Yesterday the old wizard Gandalf told the children about the shire horse. The carpenter saw"
          + " that the warp of the plank was bad. When they reached Hogwarts, the steam engine"
          + " stopped, and Gandalf met the gardener near Hogwarts again. The carpenter repaired the"
          + " steam engine with a plank.";

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Program program;

  @BeforeEach
  void documents() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    program = new Program(folder);
    EpubFixture.epub()
        .title("A made up story")
        .language("en")
        .chapter("The journey", TEXT, TEXT, TEXT, TEXT)
        .write(input.resolve("story.epub"));
  }

  private Map<String, JsonNode> flagged() throws IOException {
    String vocabulary = Files.readString(output.resolve("story.vocab.json"));
    assertThat(SchemaValidation.of("vocab").faults(vocabulary)).isEmpty();
    Map<String, JsonNode> flagged = new TreeMap<>();
    for (JsonNode entry : JSON.readTree(vocabulary).get("entries")) {
      if (entry.hasNonNull("ip_flag")) {
        flagged.put(entry.get("canonical").asText(), entry);
      } else {
        assertThat(entry.has("ip_match")).isFalse();
      }
    }
    return flagged;
  }

  @Test
  void theShippedListAndOnesOwnAreAppliedTogetherAndExplained() throws Exception {
    Path own =
        Files.writeString(
            folder.resolve("own.json"),
            "{\"Engines\": [{\"term\": \"steam engine\", \"match\": \"exact\"}], \"Wood\": [\"plank\"]}");

    Exit exit =
        program.run("batch", input, "-o", output, "--blocklist", "builtin", "--blocklist", own);

    assertThat(exit.code()).as(exit.err()).isZero();
    Map<String, JsonNode> flagged = flagged();
    assertThat(flagged.keySet()).anyMatch(name -> name.contains("Gandalf"));
    assertThat(flagged).containsKeys("Hogwarts", "steam engine");
    assertThat(flagged.keySet()).noneMatch(name -> name.matches(".*(warp|horse|plank).*"));
    assertThat(flagged.get("Hogwarts").get("ip_flag").asText()).isEqualTo("blocklist:Harry Potter");
    assertThat(flagged.get("Hogwarts").get("ip_match").toString())
        .isEqualTo(
            "{\"franchise\":\"Harry Potter\",\"list\":\"builtin\",\"entry\":\"Hogwarts\","
                + "\"name\":\"Hogwarts\",\"how\":\"phrase\",\"form\":\"Hogwarts\"}");
    assertThat(flagged.get("steam engine").get("ip_match").get("list").asText())
        .isEqualTo("own.json");
  }

  @Test
  void aWrongListEndsTheRunWithItsLine() throws Exception {
    Path own = Files.writeString(folder.resolve("own.json"), "{\"A\": [\n{\"word\": \"x\"}]}");

    Exit exit = program.run("batch", input, "-o", output, "--blocklist", own);

    assertThat(exit.code()).isEqualTo(78);
    assertThat(exit.err()).contains("own.json, line 2: there is no field \"word\"");
  }
}
