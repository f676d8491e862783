package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shell stub in front of the jar: which Java it takes, and what it says where there is none.
 */
class LauncherIT {

  private static final Path PROGRAM =
      Path.of(System.getProperty("corpora.program", "target/corpora")).toAbsolutePath();

  @TempDir Path folder;

  private record End(int code, String output) {}

  private End run(Path program, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(program.toString()).directory(folder.toFile()).redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new End(process.waitFor(), output);
  }

  private Path script(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void runsThroughALinkFromAFolderWithSpaces() throws Exception {
    Path link = Files.createDirectory(folder.resolve("my tools")).resolve("the program");
    Files.createSymbolicLink(link, PROGRAM);

    End end = run(link, Map.of("JAVA_HOME", System.getProperty("java.home")), "--version");

    assertThat(end.output().lines()).first().asString().matches("corpora \\d.*");
    assertThat(end.code()).isZero();
  }

  @Test
  void refusesAnOldJavaByItsName() throws Exception {
    script(folder.resolve("old/bin/java"), "echo 'openjdk version \"1.8.0_402\"' >&2\n");

    End end = run(PROGRAM, Map.of("JAVA_HOME", folder.resolve("old").toString()), "--version");

    assertThat(end.output()).contains("Java 1.8.0_402", "too old", "17");
    assertThat(end.code()).isEqualTo(69);
  }

  @Test
  void saysWhereJavaHomeLeadsNowhere() throws Exception {
    End end = run(PROGRAM, Map.of("JAVA_HOME", "/no/such/java"), "--version");

    assertThat(end.output()).contains("/no/such/java");
    assertThat(end.code()).isEqualTo(69);
  }

  @Test
  void passesTheUsersOptionsToJava() throws Exception {
    End end =
        run(
            PROGRAM,
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "CORPORA_JAVA_OPTS",
                "-Xmx64m -XshowSettings:vm"),
            "--version");

    assertThat(end.output()).contains("64.00M", "corpora ");
  }
}
