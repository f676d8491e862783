package dev.corpora.cli;

import dev.corpora.batch.Generator;
import dev.corpora.cli.Diagnosis.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code corpora doctor}: what is there, what is missing, and what it is for. */
@Command(
    name = "doctor",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says what is there, what is missing, and what it is for.",
      "Looks at Java, memory, data, folders and optional programs, and makes a trial run. Ends",
      "with 0 where nothing that is needed is missing."
    })
final class DoctorCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(
      arity = "0..1",
      paramLabel = "<folder>",
      description = "An output folder to look at as well.")
  private Optional<Path> folder = Optional.empty();

  DoctorCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<Diagnosis> findings = new ArrayList<>();
    findings.addAll(new MachineCheck().findings());
    findings.addAll(new FolderCheck(environment).findings(folder));
    findings.addAll(new OptionalPrograms(environment).findings());
    findings.addAll(dataVersions());
    findings.add(new TrialRun(environment).finding());
    findings.forEach(this::print);
    return findings.stream()
        .map(Diagnosis::state)
        .max(Comparator.naturalOrder())
        .map(State::exit)
        .orElse(ExitCode.OK)
        .code();
  }

  private static List<Diagnosis> dataVersions() {
    return Generator.data().entrySet().stream()
        .map(part -> Diagnosis.good(part.getKey(), part.getValue(), "comes with the program"))
        .toList();
  }

  private void print(Diagnosis finding) {
    String purpose = finding.state() == State.GOOD ? "" : " (" + finding.purpose() + ")";
    environment
        .out()
        .printf(
            Locale.ROOT,
            "%-6s  %-17s  %s%s%n",
            finding.state().word(),
            finding.subject(),
            finding.detail(),
            purpose);
  }
}
