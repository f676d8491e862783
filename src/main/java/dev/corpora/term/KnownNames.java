package dev.corpora.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Persons, places, organisations and works that an encyclopedic dictionary lists: the instances of
 * WordNet 3.1 (Miller and Hristea, <i>WordNet nouns: classes and instances</i>, Computational
 * Linguistics 32, 2006), the same for all languages. Immutable.
 */
final class KnownNames {

  static final String RESOURCE = "names.gz";

  static final char PERSON = 'p';
  static final char GIVEN_NAME = 'g';
  static final char PLACE = 'l';
  static final char ORGANISATION = 'o';
  static final char WORK = 'w';

  /** The shipped list, loaded when first asked for. */
  private static final class Shipped {
    static final KnownNames NAMES = new KnownNames();
  }

  private final Map<String, String> types = new HashMap<>();

  private KnownNames() {
    try (InputStream in =
            Objects.requireNonNull(KnownNames.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        types.put(line.substring(0, tab), line.substring(tab + 1).intern());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the list of known names", e);
    }
  }

  static KnownNames shipped() {
    return Shipped.NAMES;
  }

  /** Whether something of this type has the name. */
  boolean holds(String name, char type) {
    return types.getOrDefault(name.toLowerCase(Locale.ROOT), "").indexOf(type) >= 0;
  }

  /** Of how many types something has the name. */
  int types(String name) {
    return types.getOrDefault(name.toLowerCase(Locale.ROOT), "").length();
  }
}
