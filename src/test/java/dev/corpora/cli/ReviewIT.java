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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review of protected names with the real program. */
class ReviewIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TEXT =
      "Yesterday the old wizard Gandalf told the children about the steam engine. When they"
          + " reached Hogwarts, the steam engine stopped, and Gandalf met the gardener near"
          + " Hogwarts again. The carpenter repaired the steam engine with a plank for Gandalf.";

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Program program;

  @BeforeEach
  void documents() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    program = new Program(folder);
    document("story.epub");
  }

  private void document(String name) throws IOException {
    EpubFixture.epub()
        .title("A made up story")
        .language("en")
        .chapter("The journey", TEXT, TEXT, TEXT, TEXT)
        .write(input.resolve(name));
  }

  private Exit batch() throws Exception {
    Exit exit = program.run("batch", input, "-o", output, "--blocklist", "builtin", "-v");
    assertThat(exit.code()).as(exit.err()).isZero();
    return exit;
  }

  private Optional<JsonNode> entry(String canonical) throws IOException {
    String vocabulary = Files.readString(output.resolve("story.vocab.json"));
    assertThat(SchemaValidation.of("vocab").faults(vocabulary)).isEmpty();
    for (JsonNode entry : JSON.readTree(vocabulary).get("entries")) {
      if (entry.get("canonical").asText().equals(canonical)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private String queue() throws IOException {
    String queue = Files.readString(output.resolve("flagged.json"));
    assertThat(SchemaValidation.of("flagged").faults(queue)).isEmpty();
    return queue;
  }

  private List<String> listed(Object... options) throws Exception {
    Exit exit = program.run(options);
    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(SchemaValidation.of("review-list").faults(exit.out())).isEmpty();
    return JSON.readTree(exit.out()).findValuesAsText("canonical");
  }

  @Test
  void decisionsAreRecordedAndDoneByTheNextRunWithoutAnotherStage() throws Exception {
    batch();
    String before = Files.readString(output.resolve("story.vocab.json"));
    assertThat(queue()).contains("\"Hogwarts\"", "\"blocklist\"", "When they reached Hogwarts");
    assertThat(listed("review", output, "--json")).contains("Gandalf", "Hogwarts");
    JsonNode old = entry("Hogwarts").orElseThrow();

    Exit decided =
        program.run("review", output, "--rename", "hogwarts=Pigwarts", "--accept", "Gandalf");
    assertThat(decided.code()).as(decided.err()).isZero();
    assertThat(
            SchemaValidation.of("review").faults(Files.readString(output.resolve("review.json"))))
        .isEmpty();
    assertThat(listed("review", output, "--json")).doesNotContain("Gandalf", "Hogwarts");

    Exit again = batch();
    assertThat(again.err()).contains("story.epub: write").doesNotContain("story.epub: classify");
    assertThat(entry("Hogwarts")).isEmpty();
    JsonNode renamed = entry("Pigwarts").orElseThrow();
    assertThat(renamed.get("forms")).isEqualTo(old.get("forms"));
    assertThat(renamed.get("frequency")).isEqualTo(old.get("frequency"));
    assertThat(renamed.get("variants").toString()).doesNotContain("Hogwarts");
    assertThat(renamed.get("ip_flag").isNull()).isTrue();
    assertThat(renamed.get("ip_reviewed").asText()).isEqualTo("rename");
    assertThat(entry("Gandalf").orElseThrow().get("ip_reviewed").asText()).isEqualTo("accept");
    assertThat(queue()).contains("\"accept\"", "\"rename\"");
    assertThat(listed("review", output, "--json", "--all")).contains("Gandalf", "Pigwarts");
    assertThat(listed("review", output, "--json")).doesNotContain("Gandalf", "Pigwarts");

    assertThat(program.run("review", output, "--undo", "Pigwarts", "Gandalf").code()).isZero();
    batch();
    assertThat(JSON.readTree(Files.readString(output.resolve("story.vocab.json"))).get("entries"))
        .isEqualTo(JSON.readTree(before).get("entries"));
  }

  @Test
  void whatIsDroppedIsLeftOutAndASkippedDocumentKeepsItsPlaceInTheQueue() throws Exception {
    batch();
    document("second.epub");
    batch();
    JsonNode documents = JSON.readTree(queue()).get("documents");
    assertThat(documents.findValuesAsText("document")).containsExactly("second.epub", "story.epub");
    assertThat(documents.get(1).get("entries")).isNotEmpty();

    assertThat(program.run("review", output, "--drop", "Hogwarts").code()).isZero();
    batch();

    assertThat(entry("Hogwarts")).isEmpty();
    assertThat(queue()).doesNotContain("\"Hogwarts\"").contains("Gandalf");
    assertThat(program.run("review", output, "--all").out()).contains("decided: Hogwarts: drop");
  }

  @Test
  void whatCannotBeDecidedIsNamed() throws Exception {
    Files.createDirectories(output);
    Exit unknown = program.run("review", output, "--accept", "Nobody");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no entry 'Nobody'");
    assertThat(program.run("review", output, "--rename", "Nobody").code()).isEqualTo(2);
    assertThat(program.run("review", folder.resolve("none")).code()).isEqualTo(64);
    Files.writeString(output.resolve("review.json"), "{\n!");
    Exit damaged = program.run("review", output);
    assertThat(damaged.code()).isEqualTo(78);
    assertThat(damaged.err()).contains("review.json, line 2: this is not JSON");
  }
}
