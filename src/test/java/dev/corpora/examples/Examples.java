package dev.corpora.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds the documents of {@code src/examples} from their texts. */
public final class Examples {

  private Examples() {}

  /** Writes all examples into the folder that is named. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    new ExampleManual(ExampleText.read("tide-mill-manual"))
        .write(folder.resolve("tide-mill-manual.pdf"));
    new ExampleEpub(ExampleText.read("first-year-with-bees"), "en")
        .write(folder.resolve("first-year-with-bees.epub"));
    new ExampleEpub(ExampleText.read("kleine-sternwarte"), "de")
        .write(folder.resolve("kleine-sternwarte.epub"));
  }
}
