package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.batch.Continuation;
import dev.corpora.manifest.RunRecord;
import dev.corpora.manifest.RunRecord.RunMachine;
import dev.corpora.manifest.RunRecord.RunRequest;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Options that leave a command for a record, and come back from there. */
class EarlierRunTest {

  private static CommandLine parsed(String... line) {
    CommandLine command =
        new CommandLine(
            new BatchCommand(TestEnvironment.of(new StringWriter(), new StringWriter())));
    command.parseArgs(line);
    return command;
  }

  private static SortedMap<String, List<String>> given(CommandLine command) {
    return GivenOptions.of(command, parsed("."));
  }

  private static EarlierRun run(SortedMap<String, List<String>> options, boolean retry) {
    return new EarlierRun(
        Path.of("out"),
        new RunRecord(
            "20260204_153045_0a1b2c3d",
            Instant.EPOCH,
            null,
            1,
            null,
            "0.1.0",
            new RunMachine("Linux", "amd64", "17", 1, 1),
            "/out",
            "sha256:0",
            new RunRequest(List.of("/in"), null, options, new TreeMap<>()),
            new TreeMap<>()),
        new Continuation(retry, Optional.empty()));
  }

  @Test
  void everyKindOfOptionComesBackAsItWas() throws Exception {
    CommandLine command =
        parsed(
            ("in -w 2 -f --no-recursive --timeout 1h30m --grace 0 --language DE --models m"
                    + " --min-score 1.5 --max-terms 50 --password-file p --respect-permissions"
                    + " --blocklist b --blocklist builtin --keep Names --known k1 --known k2 --reference all.tsv"
                    + " --reference DE=de.tsv --max-inflated 2G:500 --include *.pdf"
                    + " --exclude draft/** --limit 7 --order name --json -v --timings"
                    + " --cpu-threshold 80 --notify env:HOOK --notify-on failure")
                .split(" "));
    SortedMap<String, List<String>> options = given(command);
    assertThat(options)
        .containsEntry("blocklist", List.of(absolute("b"), "builtin"))
        .containsEntry("known", List.of(absolute("k1"), absolute("k2")))
        .containsEntry("reference", List.of(absolute("all.tsv"), "de=" + absolute("de.tsv")))
        .containsEntry("recursive", List.of("false"))
        .containsEntry("include", List.of("*.pdf"));

    CommandLine later = parsed(".");
    run(options, false).giveOptionsTo(later, () -> parsed("."));

    assertThat(given(later)).isEqualTo(options);
  }

  private static String absolute(String name) {
    return Path.of(name).toAbsolutePath().toString();
  }

  @Test
  void whatTheCommandLineNamesWins() throws Exception {
    CommandLine later = parsed("--workers", "1", "--known", "mine");
    run(given(parsed("in", "-w", "2", "--known", "k", "--max-terms", "5")), false)
        .giveOptionsTo(later, () -> parsed("."));

    assertThat(given(later))
        .isEqualTo(
            Map.of(
                "workers", List.of("1"),
                "known", List.of(absolute("mine")),
                "max-terms", List.of("5")));
  }

  @Test
  void whereItStandsAndWhatWasReadAlreadyIsNotRepeated() throws Exception {
    CommandLine later = parsed(".");
    run(
            given(
                parsed(
                    "-o", "out", "--from-file", "list", "-0", "--config", "c", "--resume", "-f")),
            true)
        .giveOptionsTo(later, () -> parsed("."));

    assertThat(given(later)).as("nor is a retry forced").isEmpty();
  }

  @Test
  void theAddressOfAWebhookIsInNoRecord() {
    assertThat(given(parsed("in", "--notify", "https://example.org/secret")))
        .containsEntry("notify", List.of());
  }

  @Test
  void anOptionThatIsNotKnownAnyMoreIsNamed() {
    SortedMap<String, List<String>> options = new TreeMap<>(Map.of("gone", List.of("1")));
    assertThatThrownBy(() -> run(options, false).giveOptionsTo(parsed("."), () -> parsed(".")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--gone is unknown");
    options.clear();
    options.put("workers", List.of("9999"));
    assertThatThrownBy(() -> run(options, false).giveOptionsTo(parsed("."), () -> parsed(".")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--workers must be from 1");
  }
}
