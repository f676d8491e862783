package dev.corpora.batch;

import dev.corpora.classify.LocalClassifier;
import dev.corpora.nlp.LanguagePacks;
import dev.corpora.term.RankedTermExtractor;
import dev.corpora.text.StandardCleaner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** This program, as vocabularies name what made them. */
public final class Generator {

  private static final Properties PROPERTIES = readProperties();

  private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{12})[0-9a-f]*");

  private Generator() {}

  /** The program's version. */
  public static String version() {
    return PROPERTIES.getProperty("version", "");
  }

  /** The state of the sources that it was built from; empty where the build did not know it. */
  public static Optional<String> build() {
    return Optional.of(PROPERTIES.getProperty("build", ""))
        .filter(commit -> commit.matches("[0-9a-f]+(-dirty)?"));
  }

  /** The versions of the rules and data that it brings, by what they are for. */
  public static Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("clean-up", StandardCleaner.fingerprint());
    data.put("languages", LanguagePacks.shippedVersion());
    data.put("terms", shortened(RankedTermExtractor.fingerprint()));
    data.put("classification", shortened(LocalClassifier.fingerprint()));
    return data;
  }

  private static String shortened(String fingerprint) {
    return DIGEST.matcher(fingerprint).replaceAll("$1");
  }

  private static Properties readProperties() {
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
    return properties;
  }
}
