package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.SchemaValidation;
import dev.corpora.cli.InProcess.End;
import dev.corpora.model.Classification;
import dev.corpora.testing.MadeVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  @TempDir Path folder;
  private final InProcess commands = new InProcess();
  private Path before;
  private Path after;

  @BeforeEach
  void vocabularies() throws IOException {
    before =
        MadeVocabulary.of("kiln.pdf", "en")
            .entry("kiln", 3, 8, 0.5)
            .entry("ash", 1, 1, 0.5)
            .entry("clay", 2, 2, 0.5)
            .write(folder.resolve("before"));
    after =
        MadeVocabulary.of("kiln.pdf", "en")
            .entry(
                "kiln",
                5,
                8.5,
                new Classification("tool", List.of(), new TreeMap<>(), "An \u001Boven.", 0.5),
                "blocklist:Ember")
            .entry("clay", 2, 2, 0.9)
            .entry("brick", 1, 1, 0.5)
            .write(folder.resolve("after"));
  }

  @Test
  void tellsWhatIsNewGoneAndChanged() {
    End end = commands.run("diff", before, after);

    assertThat(end.code()).isZero();
    assertThat(end.err()).isEmpty();
    assertThat(end.out())
        .isEqualTo(
            "- ash (en): frequency 1, score 1.0, artifact\n"
                + "+ brick (en): frequency 1, score 1.0, artifact\n"
                + "~ kiln (en): frequency 3 -> 5, score 8.0 -> 8.5, category \"artifact\" -> \"tool\","
                + " definition none -> \"An \\u001boven.\", ip_flag none -> \"blocklist:Ember\"\n"
                + "+1 new, ~1 changed, -1 gone\n");
  }

  @Test
  void jsonFollowsTheSchema() throws IOException {
    String json = commands.run("diff", before, after, "--json").out();
    SchemaValidation schema = SchemaValidation.of("diff");

    assertThat(schema.faults(json)).isEmpty();
    assertThat(schema.faults(json.replace("\"gone\"", "\"away\""))).isNotEmpty();
    assertThat(json)
        .contains("\"new_count\":1,\"changed_count\":1,\"gone_count\":1")
        .contains("\"frequency\":{\"before\":3,\"after\":5}")
        .contains("\"ip_flag\":{\"before\":null,\"after\":\"blocklist:Ember\"}");
  }

  @Test
  void foldersAndMastersAreComparedAlike() {
    commands.run("consolidate", after.getParent(), "-m", folder.resolve("all.json"));
    String files = commands.run("diff", before, after).out();

    assertThat(commands.run("diff", before.getParent(), after.getParent()).out()).isEqualTo(files);
    assertThat(commands.run("diff", before, folder.resolve("all.json")).out()).isEqualTo(files);
  }

  @Test
  void exitCodeTellsOfDifferencesOnRequest() {
    assertThat(commands.run("diff", before, after, "--exit-code").code()).isEqualTo(1);
    End same = commands.run("diff", before, before, "--exit-code");
    assertThat(same.code()).isZero();
    assertThat(same.out()).isEqualTo("+0 new, ~0 changed, -0 gone\n");
  }

  @Test
  void badInputIsNamed() throws IOException {
    Path foreign = folder.resolve("foreign.json");
    Files.writeString(foreign, "{}");
    End missing = commands.run("diff", before, folder.resolve("none"));
    End wrong = commands.run("diff", foreign, after);
    End one = commands.run("diff", before);

    assertThat(missing.code()).isEqualTo(64);
    assertThat(missing.err()).contains("none does not exist");
    assertThat(wrong.code()).isEqualTo(65);
    assertThat(wrong.err()).contains(foreign + " is not a whole vocabulary");
    assertThat(one.code()).isEqualTo(2);
  }
}
