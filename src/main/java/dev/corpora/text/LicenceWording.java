package dev.corpora.text;

import dev.corpora.storage.CompiledResource;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The wording of well-known licences: which runs of words stand in one of them. Letter case,
 * numbers and marks do not count, so that a licence is known whatever its typesetter made of it.
 * Thread-safe.
 */
final class LicenceWording {

  /** Words of a run: long enough that prose about licences shares few with their texts. */
  private static final int RUN = 5;

  /** The texts beside this class, and those that the program ships for its own parts' sake. */
  static final List<String> TEXTS =
      List.of(
          "licences/Apache-2.0.txt",
          "licences/Artistic-1.0.txt",
          "licences/BSD-3-Clause.txt",
          "licences/CC-BY-NC-SA-4.0.txt",
          "licences/CC-BY-SA-3.0.txt",
          "licences/CC-BY-SA-4.0.txt",
          "licences/CC0-1.0.txt",
          "licences/GFDL-1.3.txt",
          "licences/ISC.txt",
          "licences/LGPL-2.1.txt",
          "licences/MIT.txt",
          "licences/MPL-2.0.txt",
          "licences/OFL-1.1.txt",
          "/META-INF/licenses/GPL-2.0.txt",
          "/META-INF/licenses/GPL-3.0.txt",
          "/META-INF/licenses/LGPL-3.0.txt");

  private static final long FACTOR = 1_000_003;

  private final long[] runs;

  private LicenceWording(long[] runs) {
    this.runs = runs;
  }

  /** What the build made of the texts: their runs. */
  static final String COMPILED = "licences.bin";

  /** Loads the runs when they are first wanted. */
  private static final class Shipped {
    static final LicenceWording WORDING =
        CompiledResource.read(LicenceWording.class, COMPILED, LicenceWording::read)
            .orElseGet(LicenceWording::ofTexts);
  }

  /** The wording, made of the texts now. */
  static LicenceWording ofTexts() {
    return of(TEXTS.stream().map(LicenceWording::read).toList());
  }

  private static LicenceWording read(DataInputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(in.readInt()));
    long[] runs = new long[bytes.capacity() / Long.BYTES];
    bytes.asLongBuffer().get(runs);
    return new LicenceWording(runs);
  }

  /** Writes the wording as {@link #shipped} reads it. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(runs.length * Long.BYTES);
    for (long run : runs) {
      out.writeLong(run);
    }
  }

  static LicenceWording shipped() {
    return Shipped.WORDING;
  }

  private static LicenceWording of(List<String> texts) {
    List<long[]> all = new ArrayList<>();
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      all.add(runs(lower, count(lower)));
    }
    return new LicenceWording(
        all.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray());
  }

  /** A text of this package. */
  static String read(String resource) {
    try (InputStream in = LicenceWording.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /** The share of a text's words that stand in runs of a licence, from 0 to 1. */
  double covers(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int words = count(lower);
    if (words == 0) {
      return 0;
    }
    long[] own = runs(lower, words);
    int covered = 0;
    int end = 0;
    for (int i = 0; i < own.length; i++) {
      if (Arrays.binarySearch(runs, own[i]) >= 0) {
        covered += i + RUN - Math.max(i, end);
        end = i + RUN;
      }
    }
    return (double) covered / words;
  }

  /** How many words a text has. */
  static int count(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = isLetter(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }

  /** Asked of every character of a document, nearly all of them ASCII's. */
  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** A number for each run of words, the same for the same words. */
  private static long[] runs(String lower, int words) {
    long[] hashes = new long[words];
    long[] powers = new long[hashes.length];
    int word = 0;
    for (int i = 0; i < lower.length(); i++) {
      if (!isLetter(lower.charAt(i))) {
        continue;
      }
      long hash = 0;
      long power = FACTOR;
      for (; i < lower.length() && isLetter(lower.charAt(i)); i++) {
        hash = FACTOR * hash + lower.charAt(i);
        power *= FACTOR;
      }
      hashes[word] = FACTOR * hash + ' ';
      powers[word++] = power;
    }
    long[] runs = new long[Math.max(0, hashes.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 1;
      for (int k = i; k < i + RUN; k++) {
        run = powers[k] * run + hashes[k];
      }
      runs[i] = run;
    }
    return runs;
  }
}
