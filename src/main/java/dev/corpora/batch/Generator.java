package dev.corpora.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This program, as vocabularies name what made them. */
public final class Generator {

  private static final String VERSION = readVersion();

  private Generator() {}

  /** The program's version. */
  public static String version() {
    return VERSION;
  }

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream in = Generator.class.getResourceAsStream("generator.properties")) {
      if (in == null) {
        throw new IllegalStateException(
            "the program is incomplete: generator.properties is missing");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}
