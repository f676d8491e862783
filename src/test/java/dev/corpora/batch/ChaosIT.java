package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.manifest.Manifest;
import dev.corpora.model.FailureKind;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Hazard;
import dev.corpora.testing.HazardAgent;
import dev.corpora.testing.HostileDocuments;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program on two hundred documents, most of them good, the others of every kind that
 * brings programs down.
 */
@EnabledIfSystemProperty(named = "corpora.soak", matches = "true")
class ChaosIT {

  private static final int DOCUMENTS = 200;

  /** How each hazard ends. */
  private static final Map<Hazard, String> ENDS =
      Map.of(
          Hazard.SPIN, "timed_out",
          Hazard.SLEEP, "timed_out",
          Hazard.LEAK, "out_of_memory",
          Hazard.DEPTH, "crashed",
          Hazard.EXIT, "crashed",
          Hazard.HALT, "crashed",
          Hazard.CHILD, "timed_out",
          Hazard.ERROR, "crashed");

  /** Java's own parts and the models of three languages, in bytes, for each process. */
  private static final long RESIDENT_BOUND = 1_200L << 20;

  @TempDir Path folder;
  private Path input;
  private Path output;
  private final Map<String, String> expected = new TreeMap<>();

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
  }

  @Test
  void everyGoodDocumentIsReadAndEveryOtherEndsInItsCategory() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      count(listener, connections);
      hazards(2);
      hostile(listener.getLocalPort());
      good(DOCUMENTS - expected.size());
      Set<Path> before = filesOutside();
      Program program =
          new Program(folder)
              .environment(
                  "CORPORA_JAVA_OPTS",
                  "-Xmx400m " + HazardAgent.optionFor(folder.resolve("hazards.jar")));

      Program.Running running =
          program.start(
              "batch",
              input,
              "-o",
              output,
              "-w",
              2,
              "--timeout",
              "2s",
              "--quarantine-heap",
              "256M");
      long peak = peakResidentMemory(running);
      Program.Exit exit = running.await();

      assertThat(exit.err()).doesNotContain("\tat ");
      assertThat(exit.code()).isEqualTo(75);
      assertThat(outcomes()).isEqualTo(expected);
      assertThat(connections).hasValue(0);
      assertThat(filesOutside()).isEqualTo(before);
      assertThat(peak).isLessThan(RESIDENT_BOUND);
      assertThat(leftOver()).isEmpty();
      assertThat(vocabulariesOfGood()).isEqualTo(vocabulariesOfACleanRun());
    }
  }

  private static void count(ServerSocket listener, AtomicInteger connections) {
    Thread thread =
        new Thread(
            () -> {
              while (!listener.isClosed()) {
                try {
                  listener.accept().close();
                  connections.incrementAndGet();
                } catch (IOException e) {
                  return;
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void hazards(int each) throws IOException {
    for (Hazard hazard : Hazard.values()) {
      for (int i = 0; i < each; i++) {
        hazard(hazard.title().replace(' ', '-') + i + ".pdf", hazard.title(), hazard);
        hazard(hazard.fileName() + i + ".pdf", "The mill", hazard);
      }
    }
  }

  private void hazard(String name, String title, Hazard hazard) throws IOException {
    PdfFixture.pdf().title(title).flow(new Prose(3).paragraphs(4)).writeTo(input.resolve(name));
    expected.put(name, ENDS.get(hazard));
  }

  private void hostile(int port) throws IOException {
    for (HostileDocuments.Hostile document : HostileDocuments.all(port)) {
      document.writeInto(input);
      expected.put(
          document.fileName(), document.kind().map(FailureKind::id).orElse(document.status().id()));
    }
  }

  private void good(int number) throws IOException {
    for (int i = 0; i < number; i++) {
      String name = "good" + i + (i % 2 == 0 ? ".epub" : ".pdf");
      String[] prose = new Prose(i).paragraphs(3 + i % 20);
      if (i % 2 == 0) {
        EpubFixture.epub()
            .title("The mill")
            .language("en")
            .chapter("Bees", prose)
            .write(input.resolve(name));
      } else {
        PdfFixture.pdf().title("The mill").flow(prose).writeTo(input.resolve(name));
      }
      expected.put(name, "success");
    }
  }

  /** Document → kind of its problem, or its status where it has none. */
  private Map<String, String> outcomes() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    JsonNode documents =
        new ObjectMapper().readTree(output.resolve(Manifest.FILE_NAME).toFile()).get("documents");
    documents
        .properties()
        .forEach(
            entry -> {
              JsonNode error = entry.getValue().get("error");
              outcomes.put(
                  entry.getKey(),
                  error == null || error.isNull()
                      ? entry.getValue().get("status").asText()
                      : error.get("type").asText());
            });
    return outcomes;
  }

  /** Everything in the scratch folder but the output, and in the machine's temporary folder. */
  private Set<Path> filesOutside() throws IOException {
    Set<Path> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(input)) {
      all.forEach(files::add);
    }
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      all.filter(
              path -> path.getFileName().toString().matches("(?i).*(corpora-tmp|pdfbox|hs_err).*"))
          .forEach(files::add);
    }
    return files;
  }

  private static long peakResidentMemory(Program.Running running) throws Exception {
    long peak = 0;
    while (running.process().isAlive()) {
      long now =
          Stream.concat(Stream.of(running.process().toHandle()), running.process().descendants())
              .mapToLong(ChaosIT::residentMemory)
              .max()
              .orElse(0);
      peak = Math.max(peak, now);
      Thread.sleep(100);
    }
    return peak;
  }

  /** 0 where the system does not tell, or the process is gone. */
  private static long residentMemory(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process.pid() + "", "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .sum();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  /** The processes of this run that are still there. */
  private static Stream<String> leftOver() {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(
            line ->
                line.contains("DocumentHostProgram")
                    || line.contains("sleep " + Hazard.CHILD_SECONDS));
  }

  private Map<String, String> vocabulariesOfGood() throws IOException {
    return vocabularies(output);
  }

  private Map<String, String> vocabulariesOfACleanRun() throws Exception {
    try (Stream<Path> all = Files.list(input)) {
      for (Path document : all.toList()) {
        if (!document.getFileName().toString().startsWith("good")) {
          Files.delete(document);
        }
      }
    }
    Path clean = folder.resolve("clean");
    assertThat(new Program(folder).run("batch", input, "-o", clean).code()).isZero();
    return vocabularies(clean);
  }

  private static Map<String, String> vocabularies(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("good")).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
