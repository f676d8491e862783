package dev.corpora.vocabulary;

import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.NameType;
import dev.corpora.model.Occurrence;
import dev.corpora.model.Problem;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.model.VocabularyEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes up vocabularies: any that the rules of the format allow, the same for the same seed. */
final class VocabularyGenerator {

  /** Characters that have been trouble somewhere, and some that have not. */
  private static final int[] CHARACTERS = {
    'a', 'Z', '7', ' ', '"', '\\', '/', '\n', '\r', '\t', '\b', 0, 1, 0x1B, 0x7F, 0x85, 0x9F, 0xA0,
    0xAD, 0xE9, 0xDF, 0x153, 0x200B, 0x200F, 0x2028, 0x2029, 0x202E, 0x2066, 0x4E2D, 0xFEFF, 0xFFFD,
    0xFFFF, 0x1D54F, 0x1F600, 0x10FFFF, '<', '&', '\'', '{', ']', ','
  };

  private final Random random;

  VocabularyGenerator(long seed) {
    random = new Random(seed);
  }

  Vocabulary vocabulary() {
    boolean pages = random.nextBoolean();
    List<VocabularyEntry> entries = list(random.nextInt(30), () -> entry(pages));
    return new Vocabulary(metadata(pages, entries.size()), entries);
  }

  private VocabularyMetadata metadata(boolean pages, int terms) {
    boolean partial = random.nextBoolean();
    return new VocabularyMetadata(
        "folder/" + text(),
        hash(),
        pages ? DocumentFormat.PDF : DocumentFormat.EPUB,
        orNull(this::text),
        orNull(() -> "de"),
        pages ? random.nextInt(1000) : null,
        random.nextInt(Integer.MAX_VALUE),
        Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000)),
        "1." + random.nextInt(9),
        hash(),
        "local",
        "general",
        partial ? Optional.of(new Problem(any(FailureKind.values()), text())) : Optional.empty(),
        list(random.nextInt(3), this::text),
        terms,
        random.nextInt(terms + 1),
        random.nextInt(terms + 1));
  }

  private VocabularyEntry entry(boolean pages) {
    List<SurfaceForm> forms =
        list(1 + random.nextInt(4), () -> new SurfaceForm(text(), 1 + random.nextInt(50)));
    SortedMap<String, Double> measures = new TreeMap<>();
    list(random.nextInt(4), () -> measures.put("measure_" + random.nextInt(9), decimal()));
    boolean ownDefinition = random.nextBoolean();
    Term term =
        new Term(
            text(),
            text(),
            any(TermPos.values()),
            any(TermKind.values()),
            random.nextBoolean() ? any(NameType.values()) : null,
            text(),
            forms,
            list(random.nextInt(3), this::text),
            orNull(this::text),
            forms.stream().mapToInt(SurfaceForm::count).sum(),
            decimal(),
            measures,
            list(random.nextInt(4), () -> new Context(text(), random.nextInt(99), location(pages))),
            list(
                random.nextInt(9),
                () -> new Occurrence(location(pages), random.nextInt(99), 1 + random.nextInt(9))),
            ownDefinition ? orNull(this::text) : null);
    return new VocabularyEntry(
        "book-" + random.nextInt(Integer.MAX_VALUE),
        "book",
        term,
        classification(!ownDefinition),
        orNull(() -> "blocklist:" + text()));
  }

  private Classification classification(boolean definition) {
    SortedMap<String, Object> attributes = new TreeMap<>();
    attributes.put("text", text());
    attributes.put("whole", random.nextInt());
    attributes.put("long", random.nextLong() | 1L << 40);
    attributes.put("decimal", decimal());
    attributes.put("truth", random.nextBoolean());
    attributes.put("list", list(random.nextInt(3), this::text));
    attributes.put("contexts", List.of(List.of(), new TreeMap<>(attributes)));
    return new Classification(
        text(),
        list(random.nextInt(3), this::text),
        random.nextBoolean() ? attributes : new TreeMap<>(),
        definition ? orNull(this::text) : null,
        random.nextInt(10_001) / 10_000.0);
  }

  private Location location(boolean pages) {
    return new Location(pages ? 1 + random.nextInt(900) : null, orNull(this::text));
  }

  /** A number that the format can hold: of at most four decimals. */
  private double decimal() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(10_000_000) / 10_000.0;
      case 1 -> 0.0001 * (random.nextInt(2) + 1);
      case 2 -> -random.nextInt(1000);
      default -> random.nextInt(100) * 1e9;
    };
  }

  private String hash() {
    StringBuilder hash = new StringBuilder("sha256:");
    for (int i = 0; i < 64; i++) {
      hash.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hash.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder("t");
    for (int length = random.nextInt(12); length > 0; length--) {
      text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextInt(4) == 0 ? null : value.get();
  }

  private static <T> List<T> list(int size, Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return list;
  }
}
