package dev.corpora.classify;

import dev.corpora.storage.PackedTable;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the table of {@link WordNet} from the files of WordNet 3.1 on the class path, whose formats
 * are those of wndb(5WN) and senseidx(5WN).
 */
public final class WordNetCompiler {

  /** Where its output belongs, below the folder of classes. */
  public static final String TABLE = "dev/corpora/classify/" + WordNet.RESOURCE;

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final List<String> PARTS = List.of("noun", "verb", "adj");

  /** The digits before the colon in the keys of senses. */
  private static final Map<String, String> PART_OF_TYPE =
      Map.of("1", "noun", "2", "verb", "3", "adj", "5", "adj");

  /** Tag counts by part of speech, synset and word. */
  private final Map<String, Integer> counts = new HashMap<>();

  private final Map<String, Integer> definitionsAt = new HashMap<>();
  private final ByteArrayOutputStream definitions = new ByteArrayOutputStream();

  /**
   * A word of a synset.
   *
   * @param number tells apart the senses that one lexicographer file has of a word
   */
  private record SynsetWord(String spelling, int number) {}

  private record Synset(int file, List<SynsetWord> words, boolean instance, String gloss) {}

  private WordNetCompiler() {}

  public static void writeTable(DataOutputStream out) throws IOException {
    new WordNetCompiler().compile(out);
  }

  private void compile(DataOutputStream out) throws IOException {
    readCounts();
    for (String part : PARTS) {
      PackedTable.write(out, words(part));
    }
    for (String part : PARTS) {
      PackedTable.write(out, irregular(part));
    }
    out.writeInt(definitions.size());
    definitions.writeTo(out);
  }

  private void readCounts() throws IOException {
    for (String line : lines("index.sense")) {
      String[] fields = line.split(" ", -1);
      String[] key = fields[0].split("[%:]", -1);
      String part = PART_OF_TYPE.get(key[1]);
      if (part != null) {
        counts.put(
            countKey(part, fields[1], key[0], Integer.parseInt(key[3])),
            Integer.parseInt(fields[3]));
      }
    }
  }

  private static String countKey(String part, String synset, String word, int number) {
    return part + " " + synset + " " + word + " " + number;
  }

  private SortedMap<String, byte[]> words(String part) throws IOException {
    Map<String, Synset> synsets = new HashMap<>();
    for (String line : lines("data." + part)) {
      synsets.put(line.substring(0, line.indexOf(' ')), synset(line));
    }
    SortedMap<String, byte[]> words = new TreeMap<>();
    for (String line : lines("index." + part)) {
      String[] fields = line.trim().split(" ", -1);
      int senses = Integer.parseInt(fields[2]);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      for (String synset : Arrays.asList(fields).subList(fields.length - senses, fields.length)) {
        writeSense(out, part, fields[0], synset, synsets.get(synset));
      }
      words.put(fields[0], bytes.toByteArray());
    }
    return words;
  }

  private void writeSense(
      DataOutputStream out, String part, String word, String offset, Synset synset)
      throws IOException {
    String spelling = "";
    int count = 0;
    for (SynsetWord each : synset.words()) {
      if (each.spelling().equalsIgnoreCase(word)) {
        spelling = each.spelling();
        count = counts.getOrDefault(countKey(part, offset, word, each.number()), 0);
      }
    }
    out.writeByte(synset.file() | (synset.instance() ? WordNet.INSTANCE : 0));
    out.writeShort(count);
    int definition = definition(WordNet.withoutExamples(synset.gloss()));
    out.writeByte(definition >> 16);
    out.writeShort(definition);
    if (spelling.equals(word)) {
      out.writeByte(0);
    } else {
      out.writeByte(spelling.length());
      out.writeBytes(spelling.replace('_', ' '));
    }
  }

  /** Where a definition stands. */
  private int definition(String text) {
    return definitionsAt.computeIfAbsent(
        text,
        key -> {
          int at = definitions.size();
          definitions.write(text.length() >> 8);
          definitions.write(text.length());
          definitions.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
          return at;
        });
  }

  private static Synset synset(String line) {
    int bar = line.indexOf(" | ");
    String[] fields = line.substring(0, bar).split(" ", -1);
    int words = Integer.parseInt(fields[3], 16);
    SynsetWord[] found = new SynsetWord[words];
    for (int i = 0; i < words; i++) {
      found[i] =
          new SynsetWord(
              fields[4 + 2 * i].replaceFirst("\\((?:a|p|ip)\\)$", ""),
              Integer.parseInt(fields[5 + 2 * i], 16));
    }
    int pointers = 4 + 2 * words;
    boolean instance = false;
    for (int i = 0; i < Integer.parseInt(fields[pointers]); i++) {
      instance |= fields[pointers + 1 + 4 * i].equals("@i");
    }
    return new Synset(
        Integer.parseInt(fields[1]), List.of(found), instance, line.substring(bar + 3).trim());
  }

  private static SortedMap<String, byte[]> irregular(String part) throws IOException {
    SortedMap<String, byte[]> forms = new TreeMap<>();
    for (String line : lines(part + ".exc")) {
      int space = line.indexOf(' ');
      // Where a form is listed twice, the library that this takes the place of finds the first.
      forms.putIfAbsent(
          line.substring(0, space),
          line.substring(space + 1).trim().getBytes(StandardCharsets.US_ASCII));
    }
    return forms;
  }

  /** The lines of a file but those of its licence. */
  private static List<String> lines(String name) throws IOException {
    try (InputStream in = WordNetCompiler.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException(FOLDER + name + " is missing from the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .filter(line -> !line.startsWith("  "))
          .toList();
    }
  }
}
