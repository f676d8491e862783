package dev.corpora.cli;

import dev.corpora.cli.Diagnosis.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the folders that a run writes to can be written, and which configuration is found. */
final class FolderCheck {

  private final Environment environment;

  FolderCheck(Environment environment) {
    this.environment = environment;
  }

  /** Looks at the temporary folder, the configuration and the given output folder. */
  List<Diagnosis> findings(Optional<Path> output) {
    List<Diagnosis> findings = new ArrayList<>();
    findings.add(
        writable(
            "temporary folder",
            Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
            State.BROKEN,
            "processes exchange data there; set TMPDIR or -Djava.io.tmpdir"));
    output.ifPresent(
        folder ->
            findings.add(
                writable(
                    "output folder",
                    folder,
                    State.NOT_WRITABLE,
                    "vocabularies go there; name another with --output")));
    findings.add(configuration());
    return findings;
  }

  private static Diagnosis writable(String subject, Path folder, State otherwise, String purpose) {
    try {
      Path trial = Files.createTempFile(folder, ".corpora-doctor-", ".tmp");
      Files.delete(trial);
      long free = Files.getFileStore(folder).getUsableSpace() >> 20;
      return Diagnosis.good(subject, folder + ", " + free + " MB free", purpose);
    } catch (IOException e) {
      return new Diagnosis(
          subject,
          otherwise,
          folder + " cannot be written (" + e.getClass().getSimpleName() + ")",
          purpose);
    }
  }

  private Diagnosis configuration() {
    String purpose = "options that hold without being typed; see --config";
    return environment.configFiles().stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> Diagnosis.good("configuration", file.toString(), purpose))
        .orElseGet(() -> Diagnosis.absent("configuration", "no file", purpose));
  }
}
