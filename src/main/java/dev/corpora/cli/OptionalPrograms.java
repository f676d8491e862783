package dev.corpora.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs and keys that only some options need. */
final class OptionalPrograms {

  private final Environment environment;

  OptionalPrograms(Environment environment) {
    this.environment = environment;
  }

  /** One diagnosis a program or key; none of them is a fault. */
  List<Diagnosis> findings() {
    return List.of(
        program("tesseract", "reads scanned pages, with --ocr", "tesseract"),
        program(
            "browser",
            "shows reports; any will do",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "firefox"),
        key("ANTHROPIC_API_KEY"),
        key("OPENAI_API_KEY"));
  }

  private Diagnosis program(String subject, String purpose, String... names) {
    return Stream.of(names)
        .map(this::onThePath)
        .flatMap(Optional::stream)
        .findFirst()
        .map(path -> Diagnosis.good(subject, path.toString(), purpose))
        .orElseGet(() -> Diagnosis.absent(subject, "not on the path", purpose));
  }

  private Optional<Path> onThePath(String name) {
    String path = environment.variable().apply("PATH").orElse("");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether it is set; its value is nobody's business. */
  private Diagnosis key(String variable) {
    String purpose = "lets a language model classify terms, where that is asked for";
    return environment.variable().apply(variable).isPresent()
        ? Diagnosis.good(variable, "set", purpose)
        : Diagnosis.absent(variable, "not set", purpose);
  }
}
