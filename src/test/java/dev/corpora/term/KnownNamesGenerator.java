package dev.corpora.term;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Derives the table of {@link KnownNames} from WordNet's instances, once; the table is committed.
 *
 * <pre>{@code
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=/tmp/classpath
 * java -cp target/classes:target/test-classes:$(cat /tmp/classpath) dev.corpora.term.KnownNamesGenerator \
 *     src/main/resources/dev/corpora/term
 * }</pre>
 *
 * <p>WordNet tells instances (Darwin, Vienna) from kinds by a pointer of their own. Their
 * lexicographer's file gives the type; the first word of a person's name counts as a given name if
 * it is nothing but a name.
 */
final class KnownNamesGenerator {

  private static final Map<String, Character> TYPES =
      Map.of(
          "noun.person", KnownNames.PERSON,
          "noun.location", KnownNames.PLACE,
          "noun.object", KnownNames.PLACE,
          "noun.group", KnownNames.ORGANISATION,
          "noun.communication", KnownNames.WORK);

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’. -]+");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+");
  private static final int SHORTEST_GIVEN_NAME = 3;

  /** Programs are filed with texts. */
  private static final Pattern SOFTWARE =
      Pattern.compile("comput|software|operating system|internet|trademark");

  private KnownNamesGenerator() {}

  /** Argument: the folder for the table. */
  public static void main(String[] args) throws IOException, JWNLException {
    SortedMap<String, Set<Character>> names = new TreeMap<>();
    SortedMap<String, Set<String>> givenNames = new TreeMap<>();
    // What is not only a name: titles (czar, captain), things (rose, stone), qualities (big).
    Set<String> kinds = new HashSet<>();
    Dictionary dictionary = Dictionary.getDefaultResourceInstance();
    for (Iterator<Synset> all = dictionary.getSynsetIterator(POS.NOUN); all.hasNext(); ) {
      Synset synset = all.next();
      Character type = TYPES.get(synset.getLexFileName());
      if (synset.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty()) {
        synset.getWords().forEach(word -> kinds.add(word.getLemma().toLowerCase(Locale.ROOT)));
        continue;
      }
      if (type == null || SOFTWARE.matcher(synset.getGloss()).find()) {
        continue;
      }
      for (Word word : synset.getWords()) {
        String name = word.getLemma().replace('_', ' ');
        if (NAME.matcher(name).matches()) {
          names.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new TreeSet<>()).add(type);
          List<String> words = List.of(name.split(" ", -1));
          if (type == KnownNames.PERSON
              && words.size() > 1
              && words.stream().allMatch(part -> WORD.matcher(part).matches())) {
            givenNames
                .computeIfAbsent(words.get(0).toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                .add(words.get(words.size() - 1));
          }
        }
      }
    }
    for (Iterator<Synset> all = dictionary.getSynsetIterator(POS.ADJECTIVE); all.hasNext(); ) {
      all.next().getWords().forEach(word -> kinds.add(word.getLemma().toLowerCase(Locale.ROOT)));
    }
    givenNames.forEach(
        (name, surnames) -> {
          if (!kinds.contains(name) && name.length() >= SHORTEST_GIVEN_NAME) {
            names.computeIfAbsent(name, key -> new TreeSet<>()).add(KnownNames.GIVEN_NAME);
          }
        });
    write(Path.of(args[0]).resolve(KnownNames.RESOURCE), names);
  }

  private static void write(Path file, SortedMap<String, Set<Character>> names) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(file)) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      for (Map.Entry<String, Set<Character>> name : names.entrySet()) {
        StringBuilder line = new StringBuilder(name.getKey()).append('\t');
        name.getValue().forEach(line::append);
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
