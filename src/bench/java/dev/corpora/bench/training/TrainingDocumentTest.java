package dev.corpora.bench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.model.BlockKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDocumentTest {

  @TempDir Path folder;

  @Test
  void passagesThatATranslationHasNotReachedAreLeftOut() {
    TrainingDocument document =
        TrainingDocument.of(
            new Manual(
                List.of(block("Das Rad dreht sich mit der Welle."), block("The wheel is turned.")),
                List.of("Rad", "wheel")),
            "de");

    assertThat(document.blocks())
        .extracting(TrainingBlock::text)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Das Rad");
    assertThat(document.found()).isEqualTo(1);
    assertThat(document.foundShare()).isEqualTo(0.5);
  }

  @Test
  void ofALongTextTheFirstWordsAreTakenAndOnlyTheirTerms() {
    List<TrainingBlock> blocks = new ArrayList<>();
    blocks.add(block("mill pond"));
    blocks.addAll(Collections.nCopies(150, block("water ".repeat(1000).strip())));
    blocks.add(block("tail race"));

    TrainingDocument document =
        TrainingDocument.of(new Manual(blocks, List.of("mill pond", "tail race")), "en");

    assertThat(document.words()).isLessThanOrEqualTo(150_000);
    assertThat(document.terms()).containsExactly("mill pond");
    assertThat(document.found()).isEqualTo(2);
  }

  @Test
  void manualsThatTeachTooLittleAreNamedAndNotWritten() throws Exception {
    manual("rich", 60);
    manual("poor", 3);
    Path table = folder.resolve("table.tsv");
    Files.write(
        table,
        List.of("# comment", row("rich", "html"), row("poor", "html"), row("absent", "html")));

    String printed = run(table);

    assertThat(printed)
        .containsPattern("en-rich\trich\tCC0\tmills\t\\d+\t60\t1.00")
        .contains("en-poor\tleft out: 3 terms found")
        .contains("en-absent\tunreadable: ");
    assertThat(folder.resolve("out/en-poor")).doesNotExist();
    assertThat(Files.readAllLines(folder.resolve("out/en-rich/terms.txt"))).hasSize(60);
    assertThat(Files.readAllLines(folder.resolve("out/en-rich/blocks.tsv")))
        .hasSize(60)
        .first()
        .isEqualTo("PARAGRAPH\t\t\tThe wheel aa turns.");
  }

  @Test
  void aRowWithAnUnknownKindNamesIt() throws IOException {
    Path table = folder.resolve("table.tsv");
    Files.write(table, List.of(row("mill", "papyrus")));

    assertThatThrownBy(() -> run(table))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("papyrus");
  }

  @Test
  void filesComeInTheOrderOfTheirNumbers() throws IOException {
    for (String name : List.of("ch10.html", "ch9.html", "ch1.html", "ix.html")) {
      Files.writeString(folder.resolve(name), "");
    }
    ManualSource source =
        new ManualSource(
            "en", "m", "p", "d", "CC0", ManualKind.HTML, List.of("*.html", "!ix.html"), "");

    assertThat(source.files(folder))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("ch1.html", "ch9.html", "ch10.html");
  }

  private String run(Path table) throws IOException, UnusableInputException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      new TrainingDocuments()
          .run(
              List.of(table.toString(), folder.toString(), folder.resolve("out").toString()),
              new Workplace(folder, folder, out));
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A page of one term to a paragraph, and an index of them. */
  private void manual(String name, int terms) throws IOException {
    StringBuilder page = new StringBuilder();
    StringBuilder index = new StringBuilder();
    for (int i = 0; i < terms; i++) {
      String term = "wheel " + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      page.append("<p>The ").append(term).append(" turns.</p>");
      index.append("<li>").append(term).append("</li>");
    }
    Path manual = Files.createDirectories(folder.resolve(name));
    Files.writeString(manual.resolve("1.html"), page);
    Files.writeString(manual.resolve("index.html"), index);
  }

  private static String row(String name, String kind) {
    return String.join("\t", "en", name, name, "mills", "CC0", kind, "*.html", "index.html@li");
  }

  private static TrainingBlock block(String text) {
    return new TrainingBlock(BlockKind.PARAGRAPH, "", text, List.of());
  }
}
