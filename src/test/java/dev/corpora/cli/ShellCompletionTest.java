package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real shells make of the scripts; those that are not installed are left out. */
class ShellCompletionTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path script(String shell) throws IOException {
    assertThat(Corpora.run(TestEnvironment.of(out, err), "completion", shell)).isZero();
    return Files.writeString(folder.resolve("completion." + shell), out.toString());
  }

  private static String answer(String... command) throws IOException, InterruptedException {
    assumeThat(isInstalled(command[0])).as(command[0] + " is installed").isTrue();
    Process process = new ProcessBuilder(command).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return answer;
  }

  private static boolean isInstalled(String shell) {
    return Files.isExecutable(Path.of("/bin", shell))
        || Files.isExecutable(Path.of("/usr/bin", shell));
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    String complete =
        "source '%s'; COMP_WORDS=(corpora %s); COMP_CWORD=%d; _complete_corpora;"
            + " echo ${COMPREPLY[@]}";
    Path script = script("bash");

    assertThat(answer("bash", "-c", String.format(complete, script, "bat", 1)))
        .isEqualToIgnoringWhitespace("batch");
    assertThat(answer("bash", "-c", String.format(complete, script, "batch --max-t", 2)))
        .contains("--max-terms", "--max-text");
  }

  @Test
  void fishCompletesCommandsAndOptionsAndSaysWhatTheyAreFor() throws Exception {
    Path script = script("fish");

    assertThat(answer("fish", "-c", "source " + script + "; complete -C 'corpora bat'"))
        .startsWith("batch\tWrites a vocabulary");
    assertThat(answer("fish", "-c", "source " + script + "; complete -C 'corpora batch --no-r'"))
        .startsWith("--no-recursive\t");
    assertThat(answer("fish", "-c", "source " + script + "; complete -C 'corpora --work'"))
        .doesNotContain("--workers");
  }

  @Test
  void zshTakesTheScript() throws Exception {
    Path script = script("zsh");

    assertThat(
            answer(
                "zsh",
                "-c",
                "autoload -U +X compinit && compinit -u; source "
                    + script
                    + "; whence -w _complete_corpora"))
        .contains("function");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcsh", ""})
  void otherShellsAreNamedAsUnknown(String shell) {
    assertThat(Corpora.run(TestEnvironment.of(out, err), "completion", shell)).isEqualTo(2);
    assertThat(err.toString()).contains("bash, zsh or fish");
  }
}
