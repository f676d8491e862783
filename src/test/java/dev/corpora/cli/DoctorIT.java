package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program says of itself and of its machine. */
class DoctorIT {

  @TempDir Path folder;
  private Path scratch;
  private Program program;

  @BeforeEach
  void temporaryFolder() throws IOException {
    scratch = Files.createDirectory(folder.resolve("scratch"));
    program =
        new Program(folder)
            .environment("CORPORA_JAVA_OPTS", "-Djava.io.tmpdir=" + scratch)
            .environment("ANTHROPIC_API_KEY", "sk-s3cret")
            .environment("OPENAI_API_KEY", "");
  }

  @Test
  void aGoodMachineIsFoundGoodAndLeftAsItWas() throws Exception {
    Path output = Files.createDirectory(folder.resolve("out"));

    Exit exit = program.run("doctor", output);

    assertThat(exit.code()).as(exit.out()).isZero();
    assertThat(exit.out())
        .containsPattern("ok +Java ")
        .containsPattern("ok +output folder +\\Q" + output + "\\E")
        .containsPattern("ok +trial run +[1-9]\\d* terms in ")
        .containsPattern("ok +languages +.*en ud-ewt")
        .containsPattern("ok +ANTHROPIC_API_KEY +set")
        .containsPattern("absent +OPENAI_API_KEY +not set")
        .doesNotContain("s3cret");
    assertThat(output).isEmptyDirectory();
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left.filter(file -> file.getFileName().toString().contains("doctor"))).isEmpty();
    }
  }

  @Test
  void anOutputFolderThatIsNotThereIsAFault() throws Exception {
    Exit exit = program.run("doctor", folder.resolve("nowhere"));

    assertThat(exit.code()).isEqualTo(73);
    assertThat(exit.out()).containsPattern("FAULT +output folder +.*cannot be written");
  }

  @Test
  void optionalProgramsAreLookedForOnThePath() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path tesseract = Files.createFile(bin.resolve("tesseract"));
    Files.setPosixFilePermissions(tesseract, PosixFilePermissions.fromString("rwxr-xr-x"));

    Exit exit = program.environment("PATH", bin + ":" + System.getenv("PATH")).run("doctor");

    assertThat(exit.out()).containsPattern("ok +tesseract +\\Q" + tesseract + "\\E");
  }
}
