package dev.corpora.classify;

import dev.corpora.storage.PackedTable;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private final Map<String, List<SynsetLine>> synsets = new LinkedHashMap<>();

  /** The numbers of synsets, by part and offset, in the order of the files. */
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private WordNetCompiler() {}

  public static void writeTable(DataOutputStream out) throws IOException {
    new WordNetCompiler().compile(out);
  }

  private void compile(DataOutputStream out) throws IOException {
    readCounts();
    for (String part : PARTS) {
      synsets.put(part, lines("data." + part).stream().map(SynsetLine::parse).toList());
      for (SynsetLine synset : synsets.get(part)) {
        numbers.put(part + synset.offset(), numbers.size());
      }
    }
    Map<String, SortedMap<String, byte[]>> words = new LinkedHashMap<>();
    Map<String, SortedMap<String, byte[]>> irregular = new LinkedHashMap<>();
    for (String part : PARTS) {
      words.put(part, words(part));
      irregular.put(part, irregular(part));
    }
    for (SortedMap<String, byte[]> table : words.values()) {
      PackedTable.write(out, table);
    }
    for (SortedMap<String, byte[]> table : irregular.values()) {
      PackedTable.write(out, table);
    }
    List<SynsetLine> all = synsets.values().stream().flatMap(List::stream).toList();
    Lemmas lemmas =
        new Lemmas(
            WordNetPart.nouns(packed(words.get("noun")), packed(irregular.get("noun"))),
            WordNetPart.verbs(packed(words.get("verb")), packed(irregular.get("verb"))),
            WordNetPart.adjectives(packed(words.get("adj")), packed(irregular.get("adj"))));
    new SynsetWriter(all, numbers, new Company(all, numbers, lemmas)).write(out);
  }

  private static PackedTable packed(SortedMap<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PackedTable.write(new DataOutputStream(bytes), entries);
    return PackedTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
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
    Map<String, SynsetLine> byOffset = new HashMap<>();
    for (SynsetLine synset : synsets.get(part)) {
      byOffset.put(synset.offset(), synset);
    }
    SortedMap<String, byte[]> words = new TreeMap<>();
    for (String line : lines("index." + part)) {
      String[] fields = line.trim().split(" ", -1);
      int senses = Integer.parseInt(fields[2]);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      for (String offset : Arrays.asList(fields).subList(fields.length - senses, fields.length)) {
        writeSense(out, part, fields[0], byOffset.get(offset));
      }
      words.put(fields[0], bytes.toByteArray());
    }
    return words;
  }

  private void writeSense(DataOutputStream out, String part, String word, SynsetLine synset)
      throws IOException {
    String spelling = "";
    int count = 0;
    for (SynsetLine.Word each : synset.words()) {
      if (each.spelling().equalsIgnoreCase(word)) {
        spelling = each.spelling();
        count = counts.getOrDefault(countKey(part, synset.offset(), word, each.number()), 0);
      }
    }
    int number = numbers.get(part + synset.offset());
    out.writeByte(number >> 16);
    out.writeShort(number);
    out.writeShort(count);
    if (spelling.equals(word)) {
      out.writeByte(0);
    } else {
      out.writeByte(spelling.length());
      out.writeBytes(spelling.replace('_', ' '));
    }
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
