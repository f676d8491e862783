package dev.corpora.classify;

import dev.corpora.storage.PackedTable;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what {@link Synsets} reads. */
final class SynsetWriter {

  private final List<SynsetLine> synsets;
  private final Map<String, Integer> numbers;
  private final Company company;
  private final Map<String, Integer> definitionsAt = new HashMap<>();
  private final ByteArrayOutputStream definitions = new ByteArrayOutputStream();

  SynsetWriter(List<SynsetLine> synsets, Map<String, Integer> numbers, Company company) {
    this.synsets = synsets;
    this.numbers = numbers;
    this.company = company;
  }

  void write(DataOutputStream out) throws IOException {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    ByteArrayOutputStream above = new ByteArrayOutputStream();
    ByteArrayOutputStream companions = new ByteArrayOutputStream();
    int[] downwards = downwards();
    Map<String, Integer> words = new HashMap<>();
    company.companionships().keySet().forEach(word -> words.put(word, words.size()));
    for (int i = 0; i < synsets.size(); i++) {
      SynsetLine synset = synsets.get(i);
      int file = synset.file() | (synset.isInstance() ? Synsets.INSTANCE : 0);
      int definition = definition(WordNet.withoutExamples(synset.gloss()));
      writeRecord(records, file, definition, above.size(), companions.size(), downwards[i]);
      for (String each : synset.above()) {
        write(above, numbers.get(each), Synsets.SYNSET_BYTES);
      }
      for (String word : company.words(i)) {
        write(companions, words.get(word), Synsets.WORD_BYTES);
      }
    }
    writeRecord(records, 0, 0, above.size(), companions.size(), 0);
    for (ByteArrayOutputStream part : List.of(records, definitions, above, companions)) {
      out.writeInt(part.size());
      part.writeTo(out);
    }
    PackedTable.write(out, companionships());
  }

  /** Each synset counts once for each that is anywhere above it. */
  private int[] downwards() {
    int[] counts = new int[synsets.size()];
    for (SynsetLine synset : synsets) {
      Set<Integer> upwards = new HashSet<>();
      climb(numbers.get(synset.part() + synset.offset()), upwards);
      upwards.forEach(each -> counts[each]++);
    }
    return counts;
  }

  private void climb(int synset, Set<Integer> upwards) {
    if (upwards.add(synset)) {
      synsets.get(synset).above().forEach(above -> climb(numbers.get(above), upwards));
    }
  }

  private static void writeRecord(
      ByteArrayOutputStream out,
      int file,
      int definition,
      int above,
      int companions,
      int downwards) {
    out.write(file);
    write(out, definition, Synsets.SYNSET_BYTES);
    write(out, above, Synsets.SYNSET_BYTES);
    write(out, companions, Synsets.SYNSET_BYTES);
    write(out, downwards, Synsets.SYNSET_BYTES);
  }

  private SortedMap<String, byte[]> companionships() {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    company
        .companionships()
        .forEach(
            (word, count) -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              write(bytes, count, Synsets.SYNSET_BYTES);
              entries.put(word, bytes.toByteArray());
            });
    return entries;
  }

  /** Where a definition stands. */
  private int definition(String text) {
    return definitionsAt.computeIfAbsent(
        text,
        key -> {
          int at = definitions.size();
          write(definitions, text.length(), 2);
          definitions.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
          return at;
        });
  }

  private static void write(ByteArrayOutputStream out, int number, int length) {
    if (number >>> 8 * length != 0) {
      throw new IllegalArgumentException(number + " does not fit into " + length + " bytes");
    }
    for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
      out.write(number >> shift);
    }
  }
}
