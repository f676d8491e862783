package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program tells on standard error while it works. */
class ProgressIT {

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void documents() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < 3; i++) {
      PdfFixture.pdf()
          .title("The mill")
          .flow(new Prose(i).paragraphs(40))
          .writeTo(input.resolve("good" + i + ".pdf"));
    }
    Files.writeString(input.resolve("bad.pdf"), "%PDF-1.7 and no more");
  }

  private Exit run(Object... options) throws IOException, InterruptedException {
    List<Object> arguments = new ArrayList<>(List.of("batch", input, "-o", folder.resolve("out")));
    arguments.addAll(List.of(options));
    return new Program(folder).run(arguments.toArray());
  }

  @Test
  void anEventALineIsToldToPrograms() throws Exception {
    Exit exit = run("--progress", "json", "--progress-every", 1);
    SchemaValidation schema = SchemaValidation.of("progress");
    List<String> names = new ArrayList<>();
    for (String line : exit.err().lines().toList()) {
      assertThat(schema.faults(line)).as(line).isEmpty();
      JsonNode event = new ObjectMapper().readTree(line);
      names.add(event.get("event").asText());
    }

    assertThat(exit.code()).isEqualTo(75);
    assertThat(names).startsWith("batch_started").endsWith("batch_ended");
    assertThat(names)
        .contains("document_started", "stage_started", "pages_read", "attempt_failed")
        .filteredOn("progress"::equals)
        .hasSize(4);
  }

  @Test
  void aBarCanBeHadWhereThereIsNoTerminal() throws Exception {
    Exit exit = run("--progress", "bar");
    Screen screen = new Screen();
    screen.show(exit.err());

    assertThat(screen.lines()).hasSize(4).noneMatch(line -> line.contains("Documents"));
    assertThat(exit.err()).contains("Documents ", " of 4 documents: ");
  }

  @Test
  void aLogHasALineForEachDocumentOfEveryRun() throws Exception {
    Path log = folder.resolve("corpora.log");
    run("--log-file", log);
    run("--log-file", log, "--log-level", "debug", "--log-format", "json");
    List<String> lines = Files.readAllLines(log);

    assertThat(lines).filteredOn(line -> line.contains(" INFO  ")).hasSize(5);
    assertThat(lines)
        .filteredOn(line -> line.contains(" ERROR "))
        .hasSize(2)
        .anyMatch(
            line -> line.matches(".*Z ERROR 2026\\d{4}_\\d{6}_[0-9a-f]{8} bad.pdf: failed: .*"));
    List<String> events = lines.stream().filter(line -> line.startsWith("{")).toList();
    SchemaValidation schema = SchemaValidation.of("log");
    assertThat(events)
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(schema.faults(line)).isEmpty());
  }

  @Test
  void theSummaryHasATableOfTheDocumentsWhereAllIsWanted() throws Exception {
    Exit text = run("--verbose");
    Exit json = run("--verbose", "--json", "--force");

    assertThat(text.out().lines())
        .containsSequence("Documents tried:", "  status      terms attempts    seconds  document")
        .anyMatch(line -> line.matches("  failed +0 +2 +[\\d.]+  bad.pdf: unreadable"))
        .anyMatch(line -> line.matches("  success +[\\d,]+ +1 +[\\d.]+  good0.pdf"));
    assertThat(SchemaValidation.of("summary").faults(json.out())).isEmpty();
    assertThat(new ObjectMapper().readTree(json.out()).get("documents")).hasSize(4);
  }

  @Test
  void nothingIsToldWhereNothingIsWanted() throws Exception {
    Exit exit = run("--progress", "none");

    assertThat(exit.err().lines()).singleElement().asString().startsWith("bad.pdf: failed");
  }
}
