package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's own {@code mvnw}, with a path of its own and an archive that stands for Maven. */
class MavenWrapperTest {

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "sed",
          "cut",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "rm",
          "tar",
          "gzip",
          "curl",
          "sha512sum",
          "shasum");

  @TempDir Path folder;
  private Path path;
  private Path archive;

  private record End(int code, String output) {}

  @BeforeEach
  void project() throws Exception {
    path = Files.createDirectory(folder.resolve("path"));
    for (String tool : TOOLS) {
      for (String place : List.of("/usr/bin", "/bin")) {
        Path original = Path.of(place, tool);
        if (Files.exists(original) && Files.notExists(path.resolve(tool))) {
          Files.createSymbolicLink(path.resolve(tool), original);
        }
      }
    }
    Files.createDirectories(folder.resolve("project/.mvn/wrapper"));
    Files.copy(Path.of("mvnw"), folder.resolve("project/mvnw"));
    Path home = folder.resolve("apache-maven-9.9.9");
    script(home.resolve("bin/mvn"), "echo downloaded \"$@\"\n");
    archive = folder.resolve("apache-maven-9.9.9-bin.tar.gz");
    Process tar =
        new ProcessBuilder(
                "tar",
                "-czf",
                archive.toString(),
                "-C",
                folder.toString(),
                home.getFileName().toString())
            .start();
    assertThat(tar.waitFor()).isZero();
    names(
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive))));
  }

  private void names(String sha512) throws IOException {
    Files.writeString(
        folder.resolve("project/.mvn/wrapper/maven-wrapper.properties"),
        "distributionUrl=" + archive.toUri() + "\ndistributionSha512Sum=" + sha512 + "\n");
  }

  private static void script(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private End mvnw(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(folder.resolve("project/mvnw").toString()).redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().put("PATH", path.toString());
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().remove("MAVEN_USER_HOME");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new End(process.waitFor(), output);
  }

  @Test
  void aNewInstalledMavenIsUsed() throws Exception {
    script(path.resolve("mvn"), "echo Apache Maven 3.8.7 called \"$@\"\n");

    assertThat(mvnw("-q", "a b").output()).isEqualTo("Apache Maven 3.8.7 called -q a b\n");
  }

  @Test
  void withoutMavenOneIsDownloadedCheckedAndKept() throws Exception {
    assertThat(mvnw("verify").output())
        .contains("downloading file:")
        .endsWith("downloaded verify\n");
    Files.delete(archive);

    assertThat(mvnw("verify", "a b").output()).isEqualTo("downloaded verify a b\n");
    try (var left = Files.list(folder.resolve("home/.m2/wrapper/dists"))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void anOldInstalledMavenIsPassedOver() throws Exception {
    script(path.resolve("mvn"), "echo Apache Maven 3.6.3\n");

    assertThat(mvnw("verify").output()).endsWith("downloaded verify\n");
  }

  @Test
  void anArchiveWithAnotherHashIsNotUsed() throws Exception {
    names("0".repeat(128));
    End end = mvnw("verify");

    assertThat(end.code()).isEqualTo(1);
    assertThat(end.output()).contains("not used").doesNotContain("downloaded verify");
    try (var left = Files.list(folder.resolve("home/.m2/wrapper/dists"))) {
      assertThat(left).isEmpty();
    }
  }
}
