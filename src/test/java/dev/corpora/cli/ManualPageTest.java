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
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ManualPageTest {

  @TempDir Path folder;

  private final Environment environment =
      TestEnvironment.of(new StringWriter(), new StringWriter());

  private String page() {
    StringWriter out = new StringWriter();
    assertThat(Corpora.run(TestEnvironment.of(out, new StringWriter()), "man")).isZero();
    return out.toString();
  }

  @Test
  void everyOptionOfEveryCommandIsThere() {
    String page = page();

    for (CommandLine command : Corpora.wholeProgram(environment).getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(page).contains("\\fB" + option.longestName().replace("-", "\\-") + "\\fR");
      }
    }
    assertThat(page).contains("\\fB\\-\\-no\\-recursive\\fR", ".SH EXIT STATUS", "\\fB143\\fR");
  }

  @Test
  void noLineOfTextIsTakenForAMacro() {
    assertThat(page().lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|br|nf|fi)( .*)?"));
  }

  @Test
  void groffHasNothingToSayAgainstIt() throws IOException, InterruptedException {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/groff"))).as("groff is installed").isTrue();
    Path source = Files.writeString(folder.resolve("corpora.1"), page());

    Process groff =
        new ProcessBuilder("groff", "-man", "-ww", "-Tutf8", source.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(new String(groff.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(groff.waitFor()).isZero();
  }
}
