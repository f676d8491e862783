package dev.corpora.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InWorkTest {

  @TempDir Path output;
  private Path file;

  @BeforeEach
  void name() {
    file = output.resolve(".corpora/in-work.json");
  }

  @Test
  void withoutADeadRunThereAreNoMarksAndNoFile() {
    try (InWork marks = InWork.open(output)) {
      assertThat(marks.leftByDeadRun()).isEmpty();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void marksOutliveTheProcessUntilTheDocumentEnds() throws IOException {
    InWork dying = InWork.open(output);
    dying.started("a \"b\"/é 蜂.pdf");
    dying.started("c.epub");
    dying.started("d.pdf");
    dying.ended("c.epub");

    assertThat(InWork.open(output).leftByDeadRun())
        .containsExactlyInAnyOrder("a \"b\"/é 蜂.pdf", "d.pdf");
    assertThat(Files.readString(file).strip())
        .isEqualTo(
            "{\"schema_version\":\"1.0\",\"documents\":[\"a \\\"b\\\"/é 蜂.pdf\",\"d.pdf\"]}");
  }

  @Test
  void cleanEndLeavesNoFile() {
    InWork marks = InWork.open(output);
    marks.started("a.pdf");
    marks.started("b.pdf");
    marks.ended("a.pdf");

    marks.close();
    marks.started("c.pdf");
    marks.close();

    assertThat(file).doesNotExist();
  }

  @Test
  void runThatDiesBetweenDocumentsLeavesNoMark() {
    InWork marks = InWork.open(output);
    marks.started("a document with a long name.pdf");
    marks.ended("a document with a long name.pdf");

    assertThat(file).exists();
    assertThat(InWork.open(output).leftByDeadRun()).isEmpty();
  }

  @Test
  void marksOfADeadRunStayUntilTheirDocumentsWereTried() {
    InWork dead = InWork.open(output);
    dead.started("fatal.pdf");
    dead.started("innocent.pdf");
    InWork next = InWork.open(output);
    next.started("other.pdf");
    next.started("innocent.pdf");

    // Asked to stop before it came to the fatal one.
    next.close();

    assertThat(InWork.open(output).leftByDeadRun()).containsExactly("fatal.pdf");
    InWork third = InWork.open(output);
    third.started("fatal.pdf");
    third.ended("fatal.pdf");
    third.close();
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000\u0000", "{\"documents\": [\"a.pdf\"", "[]", "null", "7"})
  void damagedFileIsAsGoodAsNone(String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);

    assertThat(InWork.open(output).leftByDeadRun()).isEmpty();
  }

  @Test
  void marksThatCannotBeWrittenStopNobody() throws IOException {
    Files.writeString(output.resolve(".corpora"), "a file in the folder's place");
    try (InWork marks = InWork.open(output)) {
      marks.started("a.pdf");
      marks.ended("a.pdf");
    }

    assertThat(output.resolve(".corpora")).hasContent("a file in the folder's place");
  }

  @Test
  void workersMayMarkAtOnce() throws Exception {
    InWork marks = InWork.open(output);
    ExecutorService workers = Executors.newFixedThreadPool(8);
    List<Future<?>> done = new ArrayList<>();
    for (int worker = 0; worker < 8; worker++) {
      String own = "worker" + worker + "/";
      done.add(
          workers.submit(
              () -> {
                for (int i = 0; i < 50; i++) {
                  marks.started(own + i + ".pdf");
                  marks.ended(own + i + ".pdf");
                }
              }));
    }
    for (Future<?> each : done) {
      each.get();
    }
    workers.shutdown();
    assertThat(InWork.open(output).leftByDeadRun()).isEmpty();
    marks.close();

    assertThat(file).doesNotExist();
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).isEmpty();
    }
  }
}
